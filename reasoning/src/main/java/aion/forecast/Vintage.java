package aion.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A forecast of the demand at a stock point as it was made once; it is never changed. The same
/// facts give the same numbers.
///
/// @param position ref of the position that stands for the stock point
/// @param day the first day it is about
/// @param ledger how far the ledger was seen, by partition
/// @param facts digest of all that the numbers rest on
/// @param historyWeeks how many whole weeks of demand it rests on
/// @param tried null when the record is too short or too even to try anything on
/// @param models with their weights, the weightiest first; none when it is the record itself
/// @param whole whether demand comes in whole numbers
public record Vintage(
    String position,
    Instant madeAt,
    LocalDate day,
    Map<String, Long> ledger,
    String facts,
    int historyWeeks,
    Basis basis,
    @Nullable Tried tried,
    List<Part> models,
    boolean whole,
    WeeklyOutlook outlook) {
  /// The version of the way in which forecasts are made.
  public static final String VERSION = "demand-forecast/1";

  /// After so many days a vintage is no longer used.
  private static final int OLDEST = 7;

  /// What the numbers rest on, and why.
  public enum Basis {
    /// A combination of models: tried on the end of the record, it erred less than the record.
    MODELS,
    /// The record itself: models did not err clearly less.
    RECORD_BETTER,
    /// The record itself: it is too short to try models on.
    RECORD_SHORT,
    /// The record itself: demand is the same every week, or no model fits it.
    RECORD_EVEN
  }

  /// How models and record did on sums of demand that both had not seen.
  ///
  /// @param weeks over how many weeks sums were foretold
  /// @param origins from how many points in the past
  /// @param loss mean pinball loss of the models
  /// @param recordLoss mean pinball loss of the record
  /// @param coverage80 share of the sums that lay within the models' 80 % interval
  /// @param coverage95 share of the sums that lay within the models' 95 % interval
  public record Tried(
      int weeks,
      int origins,
      double loss,
      double recordLoss,
      double coverage80,
      double coverage95) {}

  /// A model and its share of the combination, 0 to 1.
  public record Part(String model, double weight) {}

  public Vintage {
    ledger = new TreeMap<>(ledger);
    models = List.copyOf(models);
  }

  /// Whether cards of that day rest on its models.
  public boolean leads(LocalDate today) {
    return basis == Basis.MODELS && !day.isAfter(today) && day.plusDays(OLDEST).isAfter(today);
  }

  /// Whether it still says something on that day.
  public boolean isFresh(LocalDate today) {
    return day.plusDays(OLDEST).isAfter(today);
  }
}
