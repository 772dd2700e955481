package aion.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one line of an entry did to one stock position; the row of a MOVED relationship. Amounts
/// are increments of the item's base unit.
///
/// @param position the position's reference
/// @param node the position's element in the graph
/// @param line the change's number within its entry, from 0
/// @param sequence its number within the position, from 1, without gaps
/// @param place whose place it takes among facts of the same valid time: its own sequence, but for
///   a correction the place of the line it takes back
/// @param delta what was said, signed
/// @param effect what it did to stock on hand when it was recorded; differs from `delta` where a
///   later count had absorbed it
/// @param counted the amount found, for a line of a count; null otherwise
/// @param cancels the entry of the count that this line takes back; null otherwise
/// @param as the kind of the movement that a correction takes back or puts right; null otherwise
public record StockChange(
    String position,
    String node,
    int line,
    long sequence,
    long place,
    long delta,
    long effect,
    @Nullable Long counted,
    @Nullable String cancels,
    @Nullable String as,
    long reserved,
    long onHold,
    long inTransit,
    long onOrder) {
  /// The form that is hashed with the entry; what is zero or absent is left out.
  public Map<String, Object> effectForm() {
    var form = new LinkedHashMap<String, Object>();
    form.put("position", position);
    form.put("line", line);
    form.put("sequence", sequence);
    if (place != sequence) form.put("place", place);
    put(form, "onHand", effect);
    if (delta != effect) form.put("delta", delta);
    if (counted != null) form.put("counted", counted);
    if (cancels != null) form.put("cancels", cancels);
    if (as != null) form.put("as", as);
    put(form, "reserved", reserved);
    put(form, "onHold", onHold);
    put(form, "inTransit", inTransit);
    put(form, "onOrder", onOrder);
    return form;
  }

  /// What the relationship is made from.
  Map<String, Object> row() {
    var row = new HashMap<String, Object>();
    row.put("node", node);
    row.put("line", (long) line);
    row.put("sequence", sequence);
    row.put("place", place);
    row.put("delta", delta);
    row.put("effect", effect);
    if (counted != null) row.put("counted", counted);
    if (cancels != null) row.put("cancels", cancels);
    if (as != null) row.put("as", as);
    put(row, "reserved", reserved);
    put(row, "onHold", onHold);
    put(row, "inTransit", inTransit);
    put(row, "onOrder", onOrder);
    return row;
  }

  private static void put(Map<String, Object> form, String name, long amount) {
    if (amount != 0) form.put(name, amount);
  }
}
