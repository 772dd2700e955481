package aion.audit;

import java.util.Map;
import java.util.StringJoiner;

/// What entries add up to at one stock position, in increments.
record Balance(long onHand, long reserved, long onHold, long inTransit, long onOrder) {
  static final Balance ZERO = new Balance(0, 0, 0, 0, 0);

  /// @param prefix `quantity` for the balance itself, `opening` for the part that is archived
  static Balance from(Map<String, Object> position, String prefix) {
    return new Balance(
        number(position, prefix + "OnHand"),
        number(position, prefix + "Reserved"),
        number(position, prefix + "OnHold"),
        number(position, prefix + "InTransit"),
        number(position, prefix + "OnOrder"));
  }

  static long number(Map<String, Object> properties, String name) {
    return properties.get(name) instanceof Number number ? number.longValue() : 0;
  }

  Balance plus(Balance more) {
    return new Balance(
        Math.addExact(onHand, more.onHand),
        Math.addExact(reserved, more.reserved),
        Math.addExact(onHold, more.onHold),
        Math.addExact(inTransit, more.inTransit),
        Math.addExact(onOrder, more.onOrder));
  }

  /// What differs, for people; empty when nothing does.
  String differenceTo(Balance expected) {
    var differences = new StringJoiner("; ");
    add(differences, "on hand", onHand, expected.onHand);
    add(differences, "reserved", reserved, expected.reserved);
    add(differences, "on hold", onHold, expected.onHold);
    add(differences, "in transit", inTransit, expected.inTransit);
    add(differences, "on order", onOrder, expected.onOrder);
    return differences.toString();
  }

  private static void add(StringJoiner differences, String name, long there, long expected) {
    if (there != expected)
      differences.add(
          "the %s quantity is %d increments, the entries give %d".formatted(name, there, expected));
  }
}
