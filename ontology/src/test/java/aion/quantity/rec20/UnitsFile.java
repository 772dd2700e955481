package aion.quantity.rec20;

import aion.quantity.Ratio;
import aion.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the decided codes as Turtle.
final class UnitsFile {
  private static final String HEAD =
      """
      # Made by Rec20UnitsTest out of the codes of UN/ECE Recommendation 20 (Open Data Commons PDDL) and QUDT (CC BY 4.0); docs/UNITS.md says how.
      # Make it anew with: mvn -pl ontology test -Dtest=Rec20UnitsTest -Dunits.write=true
      @prefix : <https://w3id.org/aion/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix unit: <https://w3id.org/aion/id/Unit/> .

      """;

  /// What one reference unit of a kind is in coherent SI units, where it is another.
  static final Map<String, Ratio> REFERENCES = Map.of("Energy", Ratio.of(3_600_000));

  private UnitsFile() {}

  /// @param usual the codes written by hand elsewhere, left out here
  static String render(List<Decided> decided, Kinds kinds, Set<String> usual) {
    return HEAD
        + decided.stream()
            .filter(unit -> !usual.contains(unit.code()))
            .sorted((a, b) -> a.code().compareTo(b.code()))
            .map(unit -> render(unit, kinds))
            .collect(Collectors.joining());
  }

  /// The factor to the reference unit of the kind; 1 for a unit of its own kind.
  static Ratio factorOf(Decided unit, Kinds kinds) {
    return unit.value() == null || kinds.of(unit).isEmpty()
        ? Ratio.ONE
        : unit.value().dividedBy(REFERENCES.getOrDefault(kinds.of(unit).get(), Ratio.ONE));
  }

  static String kindOf(Decided unit, Kinds kinds) {
    return unit.value() == null ? unit.code() : kinds.of(unit).orElse(unit.code());
  }

  private static String render(Decided unit, Kinds kinds) {
    var kind = kindOf(unit, kinds);
    var factor = factorOf(unit, kinds);
    var symbol = unit.row().symbol().replaceFirst(" or .*", "");
    return "unit:%s a :Unit ; :code \"%s\" ; :name \"%s\" ; rdfs:label \"%s\"@en ;%s\n  :quantityKind \"%s\" ; :numerator \"%s\" ; :denominator \"%s\" ; :decimals %d%s .\n"
        .formatted(
            unit.code(),
            unit.code(),
            escaped(unit.row().name()),
            escaped(unit.row().name()),
            symbol.isEmpty() ? "" : " :symbol \"%s\" ;".formatted(escaped(symbol)),
            kind,
            factor.numerator(),
            factor.denominator(),
            decimalsOf(unit, kind, factor),
            unit.row().standing().equals(Unit.Status.CURRENT.notation())
                ? ""
                : " ; :status \"%s\"".formatted(unit.row().standing()));
  }

  private static int decimalsOf(Decided unit, String kind, Ratio factor) {
    if (kind.equals("Count")) return Math.min(6, factor.toString().length() - 1);
    return kind.equals(unit.code()) && unit.row().level().startsWith("3") ? 0 : 3;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
