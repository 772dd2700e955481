package aion.stock;

import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.vocabulary.ItemId;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/// The bills of materials that a transaction's productions name.
final class Bills {
  private static final Cypher BILLS = Cypher.named("stock/bills-of-materials");
  private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

  private final Map<String, Bill> bills = new HashMap<>();

  /// @param yield increments of `item` that one run makes
  record Bill(ItemId item, long yield, List<Component> components) {
    /// What making an amount uses, in increments, rounded up to whole ones.
    ///
    /// @param made increments of the item
    long used(Component component, long made) {
      var net = BigInteger.valueOf(component.quantity).multiply(BigInteger.valueOf(made));
      var kept = WHOLE.subtract(BigInteger.valueOf(component.scrapMillionths));
      var share = BigInteger.valueOf(yield).multiply(kept);
      var gross = net.multiply(WHOLE).divideAndRemainder(share);
      var whole = gross[1].signum() == 0 ? gross[0] : gross[0].add(BigInteger.ONE);
      if (whole.bitLength() > 62) throw Bounds.tooLarge(whole.toString());
      return whole.longValue();
    }
  }

  /// @param quantity increments of the component that one run uses
  /// @param scrapMillionths the share that is lost, in millionths
  record Component(ItemId item, long quantity, long scrapMillionths) {}

  static Bills read(Collection<String> codes, SimpleQueryRunner tx) {
    var bills = new Bills();
    if (codes.isEmpty()) return bills;
    tx.run(BILLS.text(), Map.of("codes", List.copyOf(codes)))
        .forEachRemaining(row -> {
          var components =
              row.get("components")
                  .asList(c ->
                      new Component(
                          new ItemId(c.get("item").asString()),
                          c.get("quantity").asLong(),
                          c.get("scrapShare").asLong()));
          bills.bills.put(
              row.get("code").asString(),
              new Bill(
                  new ItemId(row.get("item").asString()), row.get("yield").asLong(), components));
        });
    return bills;
  }

  Collection<Bill> all() {
    return bills.values();
  }

  /// @throws Problem REFERENCE_UNKNOWN
  Bill get(String code) {
    var bill = bills.get(code);
    if (bill == null)
      throw new Problem(
          REFERENCE_UNKNOWN,
          "There is no bill of materials '%s'.".formatted(Problem.echo(code)),
          "Add it first, or list what was consumed.");
    return bill;
  }
}
