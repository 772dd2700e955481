package aion.quantity.rec20;

import aion.quantity.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Works out the exact value of a unit from its name in QUDT, such as `LB_F-PER-IN2`, by the exact
/// values of its parts.
final class Compositions {
  private static final Pattern POWER = Pattern.compile("(.+)([2345])");
  private static final Map<String, Ratio> PREFIXES = new HashMap<>();

  static {
    var decimal =
        List.of(
            "Quecto", "Ronto", "Yocto", "Zepto", "Atto", "Femto", "Pico", "Nano", "Micro", "Milli");
    for (int i = 0; i < decimal.size(); i++)
      PREFIXES.put(decimal.get(i), Ratio.of(1000).pow(i - decimal.size()));
    var large = List.of("Kilo", "Mega", "Giga", "Tera", "Peta", "Exa");
    var binary = List.of("Kibi", "Mebi", "Gibi", "Tebi", "Pebi", "Exbi");
    for (int i = 0; i < large.size(); i++) {
      PREFIXES.put(large.get(i), Ratio.of(1000).pow(i + 1));
      PREFIXES.put(binary.get(i), Ratio.of(1024).pow(i + 1));
    }
    PREFIXES.put("Centi", Ratio.of(100).pow(-1));
    PREFIXES.put("Deci", Ratio.of(10).pow(-1));
    PREFIXES.put("Deca", Ratio.of(10));
    PREFIXES.put("Hecto", Ratio.of(100));
  }

  private final Map<String, Ratio> atoms = new HashMap<>();

  Compositions(List<List<String>> atoms) {
    atoms.forEach(row -> this.atoms.put(row.get(0), Numbers.parse(row.get(1))));
  }

  /// Empty when a part of the name has no exact value.
  Optional<Ratio> valueOf(String name) {
    var value = Ratio.ONE;
    int sign = 1;
    for (var part : name.split("-")) {
      if (part.equals("PER")) {
        sign = -1;
        continue;
      }
      var factor = part.equals("1") ? Optional.of(Ratio.ONE) : partOf(part);
      if (factor.isEmpty()) return Optional.empty();
      value = value.times(factor.get().pow(sign));
    }
    return Optional.of(value);
  }

  private Optional<Ratio> partOf(String part) {
    var plain = prefixed(part);
    if (plain.isPresent()) return plain;
    var power = POWER.matcher(part);
    return power.matches()
        ? prefixed(power.group(1)).map(base -> base.pow(Integer.parseInt(power.group(2))))
        : Optional.empty();
  }

  private Optional<Ratio> prefixed(String part) {
    var atom = atoms.get(part);
    if (atom != null) return Optional.of(atom);
    return PREFIXES.entrySet().stream()
        .filter(prefix -> part.startsWith(prefix.getKey()))
        .filter(prefix -> atoms.containsKey(part.substring(prefix.getKey().length())))
        .map(prefix -> prefix.getValue().times(atoms.get(part.substring(prefix.getKey().length()))))
        .findFirst();
  }
}
