package aion.quantity.rec20;

import aion.quantity.Ratio;
import java.math.BigDecimal;

/// Reads exact numbers such as `231/128*0.0254`.
final class Numbers {
  private Numbers() {}

  static Ratio parse(String text) {
    var value = Ratio.ONE;
    for (var factor : text.split("\\*")) {
      var parts = factor.split("/");
      value = value.times(Ratio.of(new BigDecimal(parts[0])));
      for (int i = 1; i < parts.length; i++)
        value = value.dividedBy(Ratio.of(new BigDecimal(parts[i])));
    }
    return value;
  }
}
