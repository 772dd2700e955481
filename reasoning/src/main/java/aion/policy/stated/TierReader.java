package aion.policy.stated;

import aion.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads prices by quantity, and refuses tiers with gaps or overlaps.
final class TierReader {
  private static final int MOST = 1_000;

  private TierReader() {}

  /// Whether a price holds only for the units above its break.
  static boolean isIncremental(Fields fields) {
    var text = fields.text("discount", "all_units");
    return switch (text) {
      case "all_units", "all-units" -> false;
      case "incremental" -> true;
      default ->
          throw Fields.invalid(
              "%s is '%s'; it must be all_units or incremental."
                  .formatted(fields.at("discount"), Problem.echo(text)));
    };
  }

  /// Tiers as `[from, price]`, `[from, to, price]` or `{"from", "to", "price"}`, `to` inclusive.
  static List<PriceBreak> read(Fields fields, String name) {
    var items = fields.items(name, MOST);
    if (items.isEmpty())
      throw Fields.invalid(
          "%s is empty; an offer has at least one price.".formatted(fields.at(name)));
    var prices = new ArrayList<PriceBreak>();
    double expected = -1;
    for (int i = 0; i < items.size(); i++) {
      var at = fields.at(name) + "[" + i + "]";
      var parts = parts(items.get(i), at);
      double from = parts.get(0);
      if (expected >= 0 && from != expected)
        throw Fields.invalid(
            "%s starts at %s, and the tier before ends at %s: the tiers %s."
                .formatted(
                    at,
                    Fields.shown(from),
                    Fields.shown(expected - 1),
                    from > expected ? "leave a gap" : "overlap"));
      expected = parts.get(1) < 0 ? -1 : parts.get(1) + 1;
      if (parts.get(1) >= 0 && parts.get(1) < from)
        throw Fields.invalid(
            "%s ends at %s, before it starts at %s."
                .formatted(at, Fields.shown(parts.get(1)), Fields.shown(from)));
      prices.add(new PriceBreak(from, parts.get(2)));
    }
    check(prices, fields.at(name));
    return prices;
  }

  static void check(List<PriceBreak> prices, String at) {
    if (prices.isEmpty()) throw Fields.invalid("%s is empty.".formatted(at));
    for (int i = 1; i < prices.size(); i++) {
      double before = prices.get(i - 1).from();
      double from = prices.get(i).from();
      if (from <= before)
        throw Fields.invalid(
            "The tiers of %s overlap: %s comes after %s."
                .formatted(at, Fields.shown(from), Fields.shown(before)));
    }
  }

  /// From, to and price; a `to` of -1 says that the tier is open.
  private static List<Double> parts(JsonNode node, String at) {
    if (node.isObject()) {
      var tier = new Fields(node, at);
      return List.of(tier.amount("from"), tier.amount("to", -1), tier.amount("price"));
    }
    if (!node.isArray() || node.size() < 2 || node.size() > 3)
      throw Fields.wrongAt(at, node, "[from, price] or [from, to, price]");
    double from = Fields.number(node.get(0), at + "[0]", 0, 1e9);
    double price = Fields.number(node.get(node.size() - 1), at + " price", 0, 1e12);
    boolean open = node.size() == 2 || node.get(1).isNull();
    return List.of(from, open ? -1 : Fields.number(node.get(1), at + "[1]", 0, 1e9), price);
  }
}
