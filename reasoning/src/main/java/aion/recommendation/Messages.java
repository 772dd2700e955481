package aion.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The sentences of the cards in English and Indonesian. A sentence that tells a price has a twin
/// for readers who do not see prices, under its key with `.withoutPrices`.
public final class Messages {
  static final String WITHOUT_PRICES = ".withoutPrices";
  private static final BigDecimal SPOKEN = BigDecimal.valueOf(100_000);
  private static final ULocale ENGLISH = ULocale.ENGLISH;
  private static final ULocale INDONESIAN = new ULocale("id");

  private final Map<ULocale, Map<String, String>> bundles =
      Map.of(ENGLISH, bundle("en"), INDONESIAN, bundle("id"));

  /// The sentence in the reader's language: Indonesian for `id`, English for every other.
  ///
  /// @throws IllegalArgumentException when the bundles have no such sentence
  public String say(Message message, Locale reader, boolean seesPrices) {
    var language = isIndonesian(reader) ? INDONESIAN : ENGLISH;
    var key = seesPrices || !message.tellsPrice() ? message.key() : message.key() + WITHOUT_PRICES;
    var pattern = bundle(language).get(key);
    if (pattern == null) throw new IllegalArgumentException("No sentence '%s'.".formatted(key));
    var values = new HashMap<String, Object>();
    message.arguments().forEach((name, value) -> values.put(name, shown(value, language)));
    return new MessageFormat(pattern, language).format(values);
  }

  Set<String> keys() {
    return bundle(ENGLISH).keySet();
  }

  String pattern(String key, Locale language) {
    return Objects.requireNonNull(bundle(ULocale.forLocale(language)).get(key), key);
  }

  private static boolean isIndonesian(Locale reader) {
    return "id".equals(ULocale.forLocale(reader).getLanguage());
  }

  private Map<String, String> bundle(ULocale language) {
    return Objects.requireNonNull(bundles.get(language));
  }

  private static Object shown(Argument argument, ULocale language) {
    return switch (argument) {
      case Argument.Text text -> text.value();
      case Argument.Number number -> number.value();
      case Argument.Day day -> shown(day.value(), language);
      case Argument.Price price -> shown(price, language);
    };
  }

  private static String shown(LocalDate day, ULocale language) {
    var format = DateFormat.getInstanceForSkeleton("yMMMd", language);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /// Large amounts as people say them, e.g. `Rp 1,23 juta`; the figures carry the exact ones.
  private static String shown(Argument.Price price, ULocale language) {
    var currency = Currency.getInstance(price.currency());
    if (price.amount().abs().compareTo(SPOKEN) < 0)
      return NumberFormatter.withLocale(language)
          .unit(currency)
          .format(price.amount())
          .toString()
          .replace('\u00a0', ' ');
    var symbol = currency.getSymbol(language);
    var number =
        NumberFormatter.withLocale(language)
            .notation(Notation.compactLong())
            .precision(Precision.maxSignificantDigits(3))
            .format(price.amount());
    boolean word = Character.isLetter(symbol.charAt(symbol.length() - 1));
    return symbol + (word ? " " : "") + number;
  }

  private static Map<String, String> bundle(String language) {
    var name = "/messages/advice_%s.properties".formatted(language);
    try (var file = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(file, UTF_8));
      var bundle = new TreeMap<String, String>();
      properties.forEach((key, value) -> bundle.put(key.toString(), value.toString()));
      return bundle;
    } catch (IOException e) {
      throw new UncheckedIOException("The sentences %s could not be read.".formatted(name), e);
    }
  }
}
