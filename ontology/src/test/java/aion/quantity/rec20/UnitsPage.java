package aion.quantity.rec20;

import aion.quantity.rec20.Decided.Source;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the tables of docs/UNITS.md that follow from the sources.
final class UnitsPage {
  static final String BEGIN = "<!-- tables made by Rec20UnitsTest: begin -->\n";
  static final String END = "<!-- tables made by Rec20UnitsTest: end -->\n";

  private UnitsPage() {}

  static String render(Rec20 rec20) {
    var page =
        new StringBuilder("\n### How many, and where from\n\n| codes | factor |\n|---|---|\n");
    for (var source : Source.values())
      page.append(
          "| %d | %s |\n"
              .formatted(
                  rec20.units().stream().filter(u -> u.from() == source).count(), source.words));
    page.append("\n### Decided between the sources, or said by hand\n\n");
    page.append(
        table(
            rec20.units().stream()
                .filter(u -> !u.remark().isEmpty())
                .filter(u -> u.from() == Source.DEFINED || u.from() == Source.COMPOSED)
                .toList()));
    page.append("\n### Without a factor, though one is printed\n\n");
    page.append(
        table(
            rec20.units().stream()
                .filter(u -> u.value() == null && !u.row().factor().isEmpty())
                .toList()));
    return page.append("\n").toString();
  }

  private static String table(List<Decided> units) {
    return "| code | name | Rec 20 prints | ours, in SI units | why |\n|---|---|---|---|---|\n"
        + units.stream()
            .map(u ->
                "| %s | %s | %s | %s | %s |\n"
                    .formatted(
                        u.code(),
                        u.row().name(),
                        u.row().factor().replace("|", "\\|"),
                        u.value() == null ? "none" : u.value(),
                        u.remark().isEmpty() ? u.from().words : u.remark()))
            .collect(Collectors.joining());
  }
}
