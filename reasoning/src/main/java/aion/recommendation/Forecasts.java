package aion.recommendation;

import aion.forecast.Vintage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Why forecasts are what they are, as people read it.
public final class Forecasts {
  private final Messages messages;

  Forecasts(Messages messages) {
    this.messages = messages;
  }

  /// The reason in one sentence.
  ///
  /// @param locale Indonesian for `id`, English for every other
  public String reason(Vintage vintage, Locale locale) {
    return messages.say(reason(vintage), locale, false);
  }

  /// The reason of the sum of several forecasts.
  public String together(int places, Locale locale) {
    return messages.say(Message.of("forecast.together").with("places", places), locale, false);
  }

  private static Message reason(Vintage vintage) {
    return switch (vintage.basis()) {
      case MODELS -> models(vintage, "forecast.models");
      case RECORD_BETTER -> tried(vintage, "forecast.recordBetter");
      case RECORD_SHORT ->
          Message.of("forecast.recordShort").with("history", vintage.historyWeeks());
      case RECORD_EVEN -> Message.of("forecast.recordEven");
    };
  }

  /// A sentence about the models that were chosen.
  static Message models(Vintage vintage, String key) {
    var tried = vintage.tried();
    double better =
        tried == null || tried.recordLoss() == 0 ? 0 : 1 - tried.loss() / tried.recordLoss();
    return tried(vintage, key)
        .with("model", vintage.models().getFirst().model())
        .with("others", vintage.models().size() - 1L)
        .with(
            "better",
            new Argument.Number(BigDecimal.valueOf(better).setScale(2, RoundingMode.HALF_UP)));
  }

  private static Message tried(Vintage vintage, String key) {
    var tried = vintage.tried();
    return Message.of(key)
        .with("weeks", tried == null ? 0 : tried.weeks())
        .with("origins", tried == null ? 0 : tried.origins());
  }
}
