package aion.ingest.gate;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/// Reads how the text of a column becomes a value.
final class ValueFormReader {
  static final String[] KEYS = {"type", "pattern", "zone", "case", "decimals"};

  private static final List<String> TYPES =
      List.of("text", "integer", "decimal", "date", "dateTime");

  private final String decimalSign;
  private final String group;

  ValueFormReader(String decimalSign, String group) {
    this.decimalSign = decimalSign;
    this.group = group;
  }

  ValueForm read(Section section) {
    var patterns = section.texts("pattern");
    var formats = patterns.stream().map(p -> format(section, p)).toList();
    var shown = String.join(" or ", patterns);
    return switch (section.oneOf("type", "text", TYPES)) {
      case "integer" -> new ValueForm.Whole();
      case "decimal" ->
          new ValueForm.Decimal(
              decimalSign, group, section.has("decimals") ? section.whole("decimals", 6) : -1);
      case "date" ->
          formats.isEmpty()
              ? new ValueForm.Date(List.of(format(section, "yyyy-MM-dd")), "yyyy-MM-dd")
              : new ValueForm.Date(formats, shown);
      case "dateTime" -> new ValueForm.DateTime(formats, shown, zone(section));
      default ->
          new ValueForm.AnyText(section.oneOf("case", "keep", List.of("keep", "upper", "lower")));
    };
  }

  private static ZoneId zone(Section section) {
    try {
      return ZoneId.of(section.text("zone", "UTC"));
    } catch (DateTimeException e) {
      throw section.unknown(
          "zone", "time zone", section.text("zone"), ZoneId.getAvailableZoneIds());
    }
  }

  private static DateTimeFormatter format(Section section, String pattern) {
    try {
      var builder =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern.replace('y', 'u'));
      if (pattern.indexOf('d') < 0) builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
      return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw section.fault(
          "pattern",
          "'%s' is not a pattern for dates".formatted(pattern),
          "Use letters such as yyyy-MM-dd HH:mm:ss.");
    }
  }
}
