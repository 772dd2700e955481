package aion.quantity;

import static aion.problem.ProblemCode.UNIT_UNKNOWN;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import aion.vocabulary.ShippedTurtle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The units that amounts may be stated in, found by code or by symbol.
public final class Units {
  private final List<Unit> all;
  private final Map<String, Unit> byName = new HashMap<>();

  /// @throws IllegalStateException when two units share a code or symbol
  public Units(Collection<Unit> units) {
    all = units.stream().sorted(Comparator.comparing(Unit::code)).toList();
    all.forEach(this::add);
  }

  /// The units of the ontology file `units.ttl`.
  public static Units shipped() {
    return Shipped.UNITS;
  }

  /// The unit of this code or symbol, case observed.
  ///
  /// @throws Problem UNIT_UNKNOWN, naming the nearest known code or symbol
  public Unit get(String codeOrSymbol) {
    return find(codeOrSymbol).orElseThrow(() -> unknown(codeOrSymbol));
  }

  public Optional<Unit> find(String codeOrSymbol) {
    return Optional.ofNullable(byName.get(codeOrSymbol));
  }

  /// All units by code.
  public List<Unit> all() {
    return all;
  }

  private void add(Unit unit) {
    for (var name : List.of(unit.code(), unit.symbol())) {
      var other = byName.put(name, unit);
      if (other != null && !other.equals(unit))
        throw new IllegalStateException(
            "Units %s and %s share '%s'.".formatted(other.code(), unit.code(), name));
    }
  }

  private Problem unknown(String name) {
    if (name.isBlank())
      return new Problem(UNIT_UNKNOWN, "The unit is empty.", "Send a unit such as kg or pcs.");
    var remedy =
        find(Nearest.to(name, byName.keySet()))
            .map(u -> "Did you mean %s (%s)?".formatted(u.symbol(), u.code()))
            .orElse("No units are known; add one first.");
    return new Problem(
        UNIT_UNKNOWN, "There is no unit '%s'.".formatted(Problem.echo(name)), remedy);
  }

  private static final class Shipped {
    private static final Units UNITS = new Units(UnitReader.read(ShippedTurtle.units()));
  }
}
