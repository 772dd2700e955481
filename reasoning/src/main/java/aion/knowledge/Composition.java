package aion.knowledge;

import aion.projection.Node;
import aion.quantity.Unit;
import aion.quantity.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes into what, and which part of its cost each component makes up. It knows costs, and
/// tells ratios of them only.
final class Composition {
  private static final int DECIMALS = 12;
  private static final int MILLIONTHS = 6;
  private static final String MASS = "Mass";

  /// @param unitCost of one base unit; null when it is not known
  private record Thing(@Nullable BigDecimal unitCost, String currency, @Nullable Unit unit) {
    private static final Thing UNKNOWN = new Thing(null, "", null);

    private boolean isMass() {
      return unit != null && unit.quantityKind().equals(MASS);
    }

    /// The mass of one base unit, in the reference unit of masses.
    private BigDecimal mass() {
      var known = Objects.requireNonNull(unit);
      return new BigDecimal(known.numerator())
          .divide(new BigDecimal(known.denominator()), DECIMALS * 2, RoundingMode.HALF_EVEN);
    }
  }

  private record Bill(
      String item, BigDecimal yield, @Nullable LocalDate from, @Nullable LocalDate to) {
    private boolean isInForce(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    private LocalDate begins() {
      return from == null ? LocalDate.MIN : from;
    }
  }

  /// @param taken of the component for one run, with scrap
  private record Line(String bill, String component, BigDecimal taken) {}

  /// A component of an item.
  ///
  /// @param weight the part of the item that it makes up
  record Part(String component, BigDecimal weight) {}

  private final Map<String, Thing> things = new HashMap<>();
  private final Map<String, Bill> bills = new HashMap<>();
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Set<String>> billsOf = new HashMap<>();
  private final Map<String, Set<String>> linesOf = new HashMap<>();
  private final Map<String, Set<String>> usesOf = new HashMap<>();

  /// Puts a node in place of what was known of it.
  ///
  /// @return the items whose parts may have changed
  Set<String> put(Node node) {
    var touched = remove(node.ref());
    if (isRetired(node)) return touched;
    if (node.labels().contains("Item")) putItem(node, touched);
    else if (node.labels().contains("BillOfMaterials")) putBill(node, touched);
    else if (node.labels().contains("BillOfMaterialsLine")) putLine(node, touched);
    return touched;
  }

  /// @return the items whose parts may have changed
  Set<String> remove(String ref) {
    var touched = new HashSet<String>();
    if (things.remove(ref) != null) touch(ref, touched);
    var bill = bills.remove(ref);
    if (bill != null) {
      billsOf.getOrDefault(bill.item, Set.of()).remove(ref);
      touched.add(bill.item);
    }
    var line = lines.remove(ref);
    if (line != null) {
      linesOf.getOrDefault(line.bill, Set.of()).remove(ref);
      usesOf.getOrDefault(line.component, Set.of()).remove(ref);
      itemOf(line).ifPresent(touched::add);
    }
    return touched;
  }

  /// The items that have a bill which begins or ends with a day.
  Set<String> dated() {
    var found = new HashSet<String>();
    for (var bill : bills.values()) if (bill.from != null || bill.to != null) found.add(bill.item);
    return found;
  }

  /// The items that list this one in a bill.
  Set<String> usersOf(String item) {
    var users = new HashSet<String>();
    for (var ref : usesOf.getOrDefault(item, Set.of()))
      itemOf(Objects.requireNonNull(lines.get(ref))).ifPresent(users::add);
    return users;
  }

  /// What the bill in force lists, with the part of the item's cost that each line makes up; of its
  /// mass when the item has no cost and all are masses. What can be weighed by neither is left out.
  List<Part> partsOf(String item, LocalDate day) {
    var made = things.getOrDefault(item, Thing.UNKNOWN);
    var inForce = inForce(item, day);
    if (inForce.isEmpty()) return List.of();
    var bill = Objects.requireNonNull(bills.get(inForce.get()));
    var listed =
        linesOf.getOrDefault(inForce.get(), Set.of()).stream()
            .sorted()
            .map(ref -> Objects.requireNonNull(lines.get(ref)))
            .toList();
    return made.unitCost != null ? byCost(made, bill, listed) : byMass(made, bill, listed);
  }

  // Leontief's input coefficient: the value of an input for each unit of value of the output.
  private List<Part> byCost(Thing made, Bill bill, List<Line> listed) {
    var value = bill.yield.multiply(Objects.requireNonNull(made.unitCost));
    if (value.signum() <= 0) return List.of();
    return listed.stream()
        .filter(line -> {
          var component = things.getOrDefault(line.component, Thing.UNKNOWN);
          return component.unitCost != null && component.currency.equals(made.currency);
        })
        .map(line -> {
          var cost =
              Objects.requireNonNull(Objects.requireNonNull(things.get(line.component)).unitCost);
          return new Part(line.component, ratio(line.taken.multiply(cost), value));
        })
        .toList();
  }

  private List<Part> byMass(Thing made, Bill bill, List<Line> listed) {
    if (!made.isMass()
        || !listed.stream()
            .allMatch(line -> things.getOrDefault(line.component, Thing.UNKNOWN).isMass()))
      return List.of();
    var mass = bill.yield.multiply(made.mass());
    return listed.stream()
        .map(line -> {
          var taken =
              line.taken.multiply(Objects.requireNonNull(things.get(line.component)).mass());
          return new Part(line.component, ratio(taken, mass));
        })
        .toList();
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  /// The bill that began last of those that hold on the day.
  private Optional<String> inForce(String item, LocalDate day) {
    return billsOf.getOrDefault(item, Set.of()).stream()
        .filter(ref -> Objects.requireNonNull(bills.get(ref)).isInForce(day))
        .max(
            Comparator.comparing((String ref) -> Objects.requireNonNull(bills.get(ref)).begins())
                .thenComparing(Comparator.<String>reverseOrder()));
  }

  private void putItem(Node node, Set<String> touched) {
    var cost =
        node.properties().get("unitCost") instanceof Long millionths
            ? BigDecimal.valueOf(millionths, MILLIONTHS)
            : null;
    var unit =
        node.properties().get("unit") instanceof String code
            ? Units.shipped().find(code).orElse(null)
            : null;
    var currency = node.properties().get("currency") instanceof String code ? code : "";
    things.put(node.ref(), new Thing(cost, currency, unit));
    touch(node.ref(), touched);
  }

  private void putBill(Node node, Set<String> touched) {
    var item = target(node, "ITEM");
    var yield = quantity(node, "yield");
    if (item == null || yield == null) return;
    bills.put(node.ref(), new Bill(item, yield, day(node, "validFrom"), day(node, "validTo")));
    billsOf.computeIfAbsent(item, _ -> new HashSet<>()).add(node.ref());
    touched.add(item);
  }

  private void putLine(Node node, Set<String> touched) {
    var bill = target(node, "BILL_OF_MATERIALS");
    var component = target(node, "ITEM");
    var quantity = quantity(node, "quantity");
    if (bill == null || component == null || quantity == null) return;
    var scrap =
        node.properties().get("scrapShare") instanceof Long millionths
            ? BigDecimal.valueOf(millionths, MILLIONTHS)
            : BigDecimal.ZERO;
    var line = new Line(bill, component, quantity.multiply(BigDecimal.ONE.add(scrap)));
    lines.put(node.ref(), line);
    linesOf.computeIfAbsent(bill, _ -> new HashSet<>()).add(node.ref());
    usesOf.computeIfAbsent(component, _ -> new HashSet<>()).add(node.ref());
    itemOf(line).ifPresent(touched::add);
  }

  private void touch(String item, Set<String> touched) {
    touched.add(item);
    touched.addAll(usersOf(item));
  }

  private Optional<String> itemOf(Line line) {
    return Optional.ofNullable(bills.get(line.bill)).map(Bill::item);
  }

  static boolean isRetired(Node node) {
    return node.properties().containsKey("retired");
  }

  static @Nullable String target(Node node, String type) {
    return node.links().stream()
        .filter(link -> link.type().equals(type))
        .map(Node.Link::target)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal quantity(Node node, String name) {
    if (!(node.properties().get(name) instanceof Long increments)) return null;
    int scale = node.properties().get("scale") instanceof Number n ? n.intValue() : 0;
    return BigDecimal.valueOf(increments, scale);
  }

  private static @Nullable LocalDate day(Node node, String name) {
    return node.properties().get(name) instanceof LocalDate day ? day : null;
  }
}
