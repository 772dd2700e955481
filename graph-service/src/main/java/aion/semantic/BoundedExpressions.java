package aion.semantic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/// Puts bounds on the functions that alone can use up time or memory between two rows: regular
/// expressions that backtrack, texts and numbers that double with each step.
final class BoundedExpressions extends ExprTransformCopy {
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_NUMBER = 1_000;

  private final Run run;

  BoundedExpressions(Run run) {
    this.run = run;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) return new Regex(arguments);
    if (function instanceof E_StrReplace) return new Replace(arguments);
    if (function instanceof E_StrConcat) return new Concat(arguments);
    return super.transform(function, arguments);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Multiply
        ? new Multiply(left, right)
        : super.transform(function, left, right);
  }

  /// Matches once in a way that can be ended; afterwards the library does the same again.
  private void rehearse(List<NodeValue> arguments, int flagsAt) {
    var flags = arguments.size() > flagsAt ? text(arguments.get(flagsAt)) : "";
    try {
      var pattern = Pattern.compile(text(arguments.get(1)), mask(flags));
      var matcher = pattern.matcher(new Watched(text(arguments.get(0))));
      while (matcher.find()) run.check();
    } catch (PatternSyntaxException invalid) {
      throw new ExprEvalException("The regular expression is invalid.");
    }
  }

  private static int mask(String flags) {
    int mask = flags.contains("q") ? Pattern.LITERAL : 0;
    if (flags.contains("i")) mask |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    if (flags.contains("m")) mask |= Pattern.MULTILINE;
    if (flags.contains("s")) mask |= Pattern.DOTALL;
    if (flags.contains("x")) mask |= Pattern.COMMENTS;
    return mask;
  }

  private static String text(NodeValue value) {
    return value.isLiteral() ? value.asNode().getLiteralLexicalForm() : "";
  }

  private static void checkLength(long characters) {
    if (characters > LONGEST_TEXT) throw Run.outOfMemory();
  }

  private final class Regex extends E_Regex {
    Regex(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      rehearse(values, 2);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList copied) {
      return new Regex(copied);
    }
  }

  private final class Replace extends E_StrReplace {
    Replace(ExprList arguments) {
      super(
          arguments.get(0),
          arguments.get(1),
          arguments.get(2),
          arguments.size() > 3 ? arguments.get(3) : null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      rehearse(values, 3);
      checkLength((1L + text(values.get(0)).length()) * (1L + text(values.get(2)).length()));
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList copied) {
      return new Replace(copied);
    }
  }

  private static final class Concat extends E_StrConcat {
    Concat(ExprList arguments) {
      super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      checkLength(values.stream().mapToLong(value -> text(value).length()).sum());
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList copied) {
      return new Concat(copied);
    }
  }

  private static final class Multiply extends E_Multiply {
    Multiply(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (text(left).length() + text(right).length() > LONGEST_NUMBER)
        throw new ExprEvalException("The product is too long.");
      return super.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Multiply(left, right);
    }
  }

  /// A text that notices, while it is read, that the question was ended.
  private final class Watched implements CharSequence {
    private final CharSequence text;
    private int reads;

    Watched(CharSequence text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if ((++reads & 0xfff) == 0) run.check();
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Watched(text.subSequence(start, end));
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
