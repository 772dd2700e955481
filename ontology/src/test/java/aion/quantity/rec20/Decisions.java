package aion.quantity.rec20;

import aion.quantity.Ratio;
import aion.quantity.rec20.Decided.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides the exact value of each code out of Recommendation 20, QUDT and the exact definitions.
final class Decisions {
  /// Printed numbers of more digits are taken as rounded unless a definition proves them.
  private static final int EXACT_DIGITS = 3;

  private static final Ratio CLOSE = Numbers.parse("1e-6");
  private static final Ratio SLIP = Numbers.parse("1e-5");

  private final Map<String, List<QudtUnit>> qudt;
  private final Compositions compositions;
  private final Map<String, List<String>> definitions;

  Decisions(
      Map<String, List<QudtUnit>> qudt, Compositions compositions, List<List<String>> definitions) {
    this.qudt = qudt;
    this.compositions = compositions;
    this.definitions = definitions.stream().collect(Collectors.toMap(List::getFirst, d -> d));
  }

  Decided decide(Rec20Row row) {
    var printed = PrintedFactor.read(row.factor()).orElse(null);
    var known =
        qudt.getOrDefault(row.code(), List.of()).stream()
            .filter(u -> printed == null || u.dimensions().equals(printed.unit().dimensions()))
            .sorted(Comparator.comparing(QudtUnit::deprecated))
            .toList();
    var definition = definitions.get(row.code());
    if (definition != null) return defined(row, printed, first(known), definition);
    for (var unit : known) {
      var exact = exactOf(unit);
      if (exact.isPresent() && printed != null && printed.isPrintOf(exact.get()))
        return new Decided(
            row, exact.get(), printed, unit, Source.COMPOSED, remark(unit, exact.get()));
    }
    for (var unit : known) {
      var exact = exactOf(unit);
      if (exact.isPresent()
          && printed != null
          && isClose(unit, exact.get())
          && distance(printed.value(), exact.get()).compareTo(SLIP) <= 0)
        return new Decided(
            row,
            exact.get(),
            printed,
            unit,
            Source.COMPOSED,
            "Rec 20 prints other last digits: QUDT and the definition win");
    }
    for (var unit : known) {
      var exact = exactOf(unit);
      if (exact.isPresent() && printed == null && isClose(unit, exact.get()))
        return new Decided(row, exact.get(), null, unit, Source.COMPOSED, "");
    }
    return undecided(row, printed, known);
  }

  private Decided undecided(Rec20Row row, @Nullable PrintedFactor printed, List<QudtUnit> known) {
    var unit = first(known);
    if (printed == null)
      return new Decided(
          row, null, null, unit, row.factor().isEmpty() ? Source.NONE : Source.OWN, "");
    if (unit != null && exactOf(unit).isPresent())
      return new Decided(
          row,
          null,
          printed,
          unit,
          Source.DISPUTED,
          "Rec 20 prints %s, QUDT's %s is %s"
              .formatted(row.factor(), unit.name(), unit.multiplier()));
    if (printed.digits() <= EXACT_DIGITS && (unit == null || isClose(unit, printed.value())))
      return new Decided(row, printed.value(), printed, unit, Source.PRINTED, "");
    return new Decided(
        row,
        null,
        printed,
        unit,
        unit == null || printed.digits() > EXACT_DIGITS ? Source.ROUNDED : Source.DISPUTED,
        unit == null ? "" : "QUDT's %s is %s".formatted(unit.name(), unit.multiplier()));
  }

  private Decided defined(
      Rec20Row row,
      @Nullable PrintedFactor printed,
      @Nullable QudtUnit unit,
      List<String> definition) {
    var number = Numbers.parse(definition.get(1));
    if (number.signum() == 0)
      return new Decided(row, null, printed, unit, Source.OWN, definition.get(3));
    var value = number.times(compositions.valueOf(definition.get(2)).orElseThrow());
    return new Decided(row, value, printed, unit, Source.DEFINED, definition.get(3));
  }

  private Optional<Ratio> exactOf(QudtUnit unit) {
    return compositions.valueOf(unit.name());
  }

  private static String remark(QudtUnit unit, Ratio exact) {
    return isClose(unit, exact)
        ? ""
        : "QUDT has %s; Rec 20 and the definition win".formatted(unit.multiplier().toPlainString());
  }

  private static boolean isClose(QudtUnit unit, Ratio exact) {
    return distance(Ratio.of(unit.multiplier()), exact).compareTo(CLOSE) <= 0;
  }

  /// How far apart two values are, as a share of the exact one.
  private static Ratio distance(Ratio value, Ratio exact) {
    var difference = value.minus(exact).dividedBy(exact);
    return difference.signum() < 0 ? Ratio.ZERO.minus(difference) : difference;
  }

  private static @Nullable QudtUnit first(List<QudtUnit> units) {
    return units.isEmpty() ? null : units.getFirst();
  }
}
