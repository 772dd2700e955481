package aion.ingest.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text with `{name}` in it. `{name}` without a value makes the whole text missing; `{name?}`
/// without a value is empty.
final class Template {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(\\??)}");

  private record Part(String literal, int place, boolean optional) {}

  private final List<Part> parts;
  private final String tail;
  private final boolean perSeries;

  private Template(List<Part> parts, String tail, boolean perSeries) {
    this.parts = List.copyOf(parts);
    this.tail = tail;
    this.perSeries = perSeries;
  }

  static Template of(Section section, String at, String text, Slots slots) {
    var parts = new ArrayList<Part>();
    boolean perSeries = false;
    int end = 0;
    for (var match = NAME.matcher(text); match.find(); end = match.end()) {
      var name = match.group(1);
      perSeries |= slots.isPerSeries(name);
      parts.add(
          new Part(
              literal(section, at, text.substring(end, match.start())),
              slots.placeOf(section, at, name),
              !match.group(2).isEmpty()));
    }
    return new Template(parts, literal(section, at, text.substring(end)), perSeries);
  }

  private static String literal(Section section, String at, String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0)
      throw section.fault(
          at, "A brace in '%s' does not enclose a name".formatted(text), "Write {name}.");
    return text;
  }

  boolean isConstant() {
    return parts.isEmpty();
  }

  boolean isPerSeries() {
    return perSeries;
  }

  /// The text of a constant template.
  String constant() {
    return tail;
  }

  /// Null when a value is missing. A template that is one name gives the value itself.
  @Nullable Cell value(Frame frame) {
    if (parts.size() == 1 && tail.isEmpty() && parts.getFirst().literal.isEmpty())
      return frame.at(parts.getFirst().place);
    var text = text(frame);
    return text == null ? null : new Cell.Text(text);
  }

  /// Null when a value is missing.
  @Nullable String text(Frame frame) {
    if (parts.isEmpty()) return tail;
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(part.literal);
      var cell = frame.at(part.place);
      if (cell == null && !part.optional) return null;
      if (cell != null) text.append(cell.text());
    }
    return text.append(tail).toString();
  }
}
