package aion.ingest.gate;

import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value made from other values of the row. Missing inputs give a missing value.
sealed interface Derivation {
  @Nullable Cell value(Frame frame);

  record Text(Template template) implements Derivation {
    @Override
    public @Nullable Cell value(Frame frame) {
      return template.value(frame);
    }
  }

  /// The first that is there.
  record First(List<Integer> places) implements Derivation {
    @Override
    public @Nullable Cell value(Frame frame) {
      for (int place : places) if (frame.at(place) != null) return frame.at(place);
      return null;
    }
  }

  /// The template of the first condition that holds.
  record Choose(List<Choice> choices) implements Derivation {
    record Choice(Condition when, Template then) {}

    @Override
    public @Nullable Cell value(Frame frame) {
      for (var choice : choices) if (choice.when.holds(frame)) return choice.then.value(frame);
      return null;
    }
  }

  /// @param otherwise `refuse`, `missing` or `keep`: what to do with a value that is not there
  record Table(int of, String name, Map<String, String> values, String otherwise)
      implements Derivation {
    @Override
    public @Nullable Cell value(Frame frame) {
      var cell = frame.at(of);
      if (cell == null) return null;
      var found = values.get(cell.text());
      if (found != null) return new Cell.Text(found);
      return switch (otherwise) {
        case "keep" -> cell;
        case "missing" -> null;
        default ->
            throw new Problem(
                IMPORT_ROW_INVALID,
                "'%s' is not in the mapping's table '%s'."
                    .formatted(Problem.echo(cell.text()), name),
                "Mend the value, or add it to the table.");
      };
    }
  }

  /// A group of a pattern; missing when the pattern does not match the whole text.
  record Extract(int of, SafePattern pattern, int group) implements Derivation {
    @Override
    public @Nullable Cell value(Frame frame) {
      var cell = frame.at(of);
      if (cell == null) return null;
      var match = pattern.over(cell.text());
      var found = match.matches() ? match.group(group) : null;
      return found == null ? null : new Cell.Text(found);
    }
  }

  record Absolute(int of) implements Derivation {
    @Override
    public @Nullable Cell value(Frame frame) {
      var cell = frame.at(of);
      return cell == null ? null : new Cell.Number(cell.number().abs());
    }
  }

  /// @param decimals what a quotient is rounded to, half up
  record Arithmetic(String operation, int left, int right, int decimals) implements Derivation {
    @Override
    public @Nullable Cell value(Frame frame) {
      var a = frame.at(left);
      var b = frame.at(right);
      return a == null || b == null ? null : new Cell.Number(result(a.number(), b.number()));
    }

    private BigDecimal result(BigDecimal a, BigDecimal b) {
      if (operation.equals("multiply")) return a.multiply(b);
      if (b.signum() == 0)
        throw new Problem(
            IMPORT_ROW_INVALID,
            "'%s' cannot be divided by zero.".formatted(a.toPlainString()),
            "Mend the divisor.");
      return a.divide(b, decimals, RoundingMode.HALF_UP);
    }
  }
}
