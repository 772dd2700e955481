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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The units that amounts may be stated in, found by code or by symbol. A usual unit goes before
/// any other, a code before a symbol, a current unit before one taken out of its Recommendation; a
/// symbol that then still means several units is not accepted. The others are read when one is
/// first asked for.
public final class Units {
  private final Map<String, Unit> usual = new HashMap<>();
  private final Supplier<Collection<Unit>> source;
  private volatile @Nullable OtherUnits others;

  /// @throws IllegalStateException when two units share a code or symbol
  public Units(Collection<Unit> usual) {
    this(usual, List::of);
  }

  /// @param usual what people mean by a symbol when others have it too, and what is suggested
  /// @param others read once, and only when needed; no code of theirs is a code or symbol of a
  ///   usual unit
  /// @throws IllegalStateException when two usual units share a code or symbol
  Units(Collection<Unit> usual, Supplier<Collection<Unit>> others) {
    source = others;
    for (var unit : usual)
      for (var name : List.of(unit.code(), unit.symbol())) {
        var other = this.usual.putIfAbsent(name, unit);
        if (other != null && !other.equals(unit))
          throw new IllegalStateException(
              "Units %s and %s share '%s'.".formatted(other.code(), unit.code(), name));
      }
  }

  /// The units of the ontology files `units.ttl` and `units-rec20.ttl`.
  public static Units shipped() {
    return Shipped.UNITS;
  }

  /// The unit of this code or symbol, case observed.
  ///
  /// @throws Problem UNIT_UNKNOWN, naming the nearest usual code or symbol, or the codes that an
  ///   ambiguous symbol may mean
  public Unit get(String codeOrSymbol) {
    return find(codeOrSymbol).orElseThrow(() -> unknown(codeOrSymbol));
  }

  public Optional<Unit> find(String codeOrSymbol) {
    var found = usual.get(codeOrSymbol);
    return found != null || codeOrSymbol.isBlank()
        ? Optional.ofNullable(found)
        : others().find(codeOrSymbol);
  }

  /// The usual units by code.
  public List<Unit> usual() {
    return byCode(usual.values().stream());
  }

  /// All units by code.
  public List<Unit> all() {
    return byCode(Stream.concat(usual.values().stream(), others().all().stream()));
  }

  private static List<Unit> byCode(Stream<Unit> units) {
    return units.distinct().sorted(Comparator.comparing(Unit::code)).toList();
  }

  private OtherUnits others() {
    var read = others;
    if (read != null) return read;
    synchronized (this) {
      if (others == null) others = new OtherUnits(source.get());
      return others;
    }
  }

  private Problem unknown(String name) {
    if (name.isBlank())
      return new Problem(UNIT_UNKNOWN, "The unit is empty.", "Send a unit such as kg or pcs.");
    var meanings = others().meaningsOf(name);
    if (!meanings.isEmpty())
      return new Problem(
          UNIT_UNKNOWN,
          "The symbol '%s' means more than one unit.".formatted(Problem.echo(name)),
          "Use the code: %s."
              .formatted(
                  meanings.stream()
                      .map(unit -> "%s for %s".formatted(unit.code(), unit.name()))
                      .collect(Collectors.joining(", "))));
    var remedy =
        named(name)
            .or(() -> Optional.ofNullable(usual.get(Nearest.to(name, usual.keySet()))))
            .map(u -> "Did you mean %s (%s)?".formatted(u.symbol(), u.code()))
            .orElse("No units are known; add one first.");
    return new Problem(
        UNIT_UNKNOWN, "There is no unit '%s'.".formatted(Problem.echo(name)), remedy);
  }

  /// The current unit whose name begins so: a usual one if there is, with the shortest name.
  private Optional<Unit> named(String text) {
    var beginning = text.toLowerCase(Locale.ROOT);
    if (beginning.length() < 3) return Optional.empty();
    return all().stream()
        .filter(unit -> unit.status() == Unit.Status.CURRENT)
        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).startsWith(beginning))
        .min(
            Comparator.<Unit, Boolean>comparing(unit -> !usual.containsKey(unit.code()))
                .thenComparing(unit -> unit.name().length())
                .thenComparing(Unit::code));
  }

  private static final class Shipped {
    private static final Units UNITS =
        new Units(
            UnitReader.read(ShippedTurtle.usualUnits()),
            () -> UnitReader.read(ShippedTurtle.otherUnits()));
  }
}
