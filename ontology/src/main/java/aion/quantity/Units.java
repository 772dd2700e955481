package aion.quantity;

import static aion.problem.ProblemCode.UNIT_UNKNOWN;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import aion.vocabulary.ShippedTurtle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The units that amounts may be stated in, found by code or by symbol. A code goes before a
/// symbol, a usual unit before any other, a current one before one taken out of its Recommendation;
/// a symbol that then still means several units is not accepted.
public final class Units {
  private final List<Unit> all;
  private final Map<String, Unit> byName = new HashMap<>();
  private final Map<String, List<Unit>> ambiguous = new HashMap<>();
  private final TreeSet<String> usualNames = new TreeSet<>();

  /// Units all of which are usual.
  ///
  /// @throws IllegalStateException when two units share a code or symbol
  public Units(Collection<Unit> units) {
    this(units, List.of());
  }

  /// @param usual what people mean by a symbol when others have it too, and what is suggested
  /// @throws IllegalStateException when two usual units share a code or symbol, or any two a code
  Units(Collection<Unit> usual, Collection<Unit> others) {
    all =
        Stream.concat(usual.stream(), others.stream())
            .sorted(Comparator.comparing(Unit::code))
            .toList();
    usual.forEach(this::addUsual);
    usualNames.addAll(byName.keySet());
    others.forEach(unit -> add(unit.code(), unit));
    addSymbols(others, Unit.Status.CURRENT);
    addSymbols(others, Unit.Status.DEPRECATED);
    addSymbols(others, Unit.Status.DELETED);
  }

  /// The units of the ontology files `units.ttl` and `units-rec20.ttl`.
  public static Units shipped() {
    return Shipped.UNITS;
  }

  /// The unit of this code or symbol, case observed.
  ///
  /// @throws Problem UNIT_UNKNOWN, naming the nearest known code or symbol, or the codes that an
  ///   ambiguous symbol may mean
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

  private void addUsual(Unit unit) {
    for (var name : List.of(unit.code(), unit.symbol())) add(name, unit);
  }

  private void add(String name, Unit unit) {
    var other = byName.putIfAbsent(name, unit);
    if (other != null && !other.equals(unit))
      throw new IllegalStateException(
          "Units %s and %s share '%s'.".formatted(other.code(), unit.code(), name));
  }

  private void addSymbols(Collection<Unit> others, Unit.Status status) {
    var bySymbol =
        others.stream()
            .filter(unit -> unit.status() == status && !byName.containsKey(unit.symbol()))
            .filter(unit -> !ambiguous.containsKey(unit.symbol()))
            .collect(Collectors.groupingBy(Unit::symbol));
    bySymbol.forEach((symbol, units) -> {
      if (units.size() == 1) byName.put(symbol, units.getFirst());
      else ambiguous.put(symbol, units);
    });
  }

  private Problem unknown(String name) {
    if (name.isBlank())
      return new Problem(UNIT_UNKNOWN, "The unit is empty.", "Send a unit such as kg or pcs.");
    var meanings = ambiguous.get(name);
    if (meanings != null)
      return new Problem(
          UNIT_UNKNOWN,
          "The symbol '%s' means more than one unit.".formatted(Problem.echo(name)),
          "Use the code: %s."
              .formatted(
                  meanings.stream()
                      .sorted(Comparator.comparing(Unit::code))
                      .map(unit -> "%s for %s".formatted(unit.code(), unit.name()))
                      .collect(Collectors.joining(", "))));
    var remedy =
        named(name)
            .or(() -> find(Nearest.to(name, usualNames)))
            .map(u -> "Did you mean %s (%s)?".formatted(u.symbol(), u.code()))
            .orElse("No units are known; add one first.");
    return new Problem(
        UNIT_UNKNOWN, "There is no unit '%s'.".formatted(Problem.echo(name)), remedy);
  }

  /// The unit whose name begins so: a usual one, and of those the one with the shortest name.
  private Optional<Unit> named(String text) {
    var beginning = text.toLowerCase(Locale.ROOT);
    if (beginning.length() < 3) return Optional.empty();
    return all.stream()
        .filter(unit -> unit.status() == Unit.Status.CURRENT)
        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).startsWith(beginning))
        .min(
            Comparator.<Unit, Boolean>comparing(unit -> !usualNames.contains(unit.code()))
                .thenComparing(unit -> unit.name().length())
                .thenComparing(Unit::code));
  }

  private static final class Shipped {
    private static final Units UNITS =
        new Units(
            UnitReader.read(ShippedTurtle.usualUnits()),
            UnitReader.read(ShippedTurtle.otherUnits()));
  }
}
