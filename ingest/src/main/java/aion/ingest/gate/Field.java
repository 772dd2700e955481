package aion.ingest.gate;

import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of an entry that a row fills.
///
/// @param template null when the mapping does not give this part
record Field(String name, @Nullable Template template) {
  static Field of(Section section, String key, Slots slots) {
    return new Field(
        key, section.has(key) ? Template.of(section, key, section.text(key), slots) : null);
  }

  static Field required(Section section, String key, Slots slots) {
    return new Field(key, Template.of(section, key, section.text(key), slots));
  }

  boolean isPerSeries() {
    return template != null && template.isPerSeries();
  }

  /// Null when the row has no value for it.
  @Nullable String find(Frame frame) {
    return template == null ? null : template.text(frame);
  }

  String text(Frame frame) {
    var text = find(frame);
    if (text == null) throw missing();
    return text;
  }

  String textOr(Frame frame, String otherwise) {
    var text = find(frame);
    return text == null ? otherwise : text;
  }

  BigDecimal number(Frame frame) {
    var cell = cell(frame);
    if (cell == null) throw missing();
    return cell.number();
  }

  @Nullable BigDecimal findNumber(Frame frame) {
    var cell = cell(frame);
    return cell == null ? null : cell.number();
  }

  Instant moment(Frame frame) {
    var cell = cell(frame);
    if (cell == null) throw missing();
    return cell.moment();
  }

  @Nullable Instant findMoment(Frame frame) {
    var cell = cell(frame);
    return cell == null ? null : cell.moment();
  }

  private @Nullable Cell cell(Frame frame) {
    return template == null ? null : template.value(frame);
  }

  private Problem missing() {
    return new Problem(
        IMPORT_ROW_INVALID,
        "The row has no value for '%s'.".formatted(name),
        "Fill the columns that the mapping makes it from.");
  }
}
