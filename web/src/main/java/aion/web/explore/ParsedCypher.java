package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/// A statement as the engine's grammar reads it.
///
/// @param rules the rules of the grammar that were used, outer ones first, in the order of the text
record ParsedCypher(int statements, List<ParserRuleContext> rules) {
  private static final int MOST_CHARACTERS = 65_536;
  private static final int DEEPEST = 100;
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  ParsedCypher {
    rules = List.copyOf(rules);
  }

  /// @throws Problem CYPHER_SYNTAX with line and column
  static ParsedCypher of(String statement) {
    if (statement.length() > MOST_CHARACTERS)
      throw new Problem(
          ProblemCode.CYPHER_SYNTAX,
          "The statement has %,d characters; at most %,d are taken."
              .formatted(statement.length(), MOST_CHARACTERS),
          "Send lists as parameters.");
    var lexer = new Cypher25Lexer(CharStreams.fromString(statement));
    lexer.removeErrorListeners();
    lexer.addErrorListener(new Refusing());
    var tokens = new CommonTokenStream(lexer);
    tokens.fill();
    requireFlat(tokens);
    var parser = new Cypher25Parser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(new Refusing());
    var rules = new ArrayList<ParserRuleContext>();
    try {
      collect(parser.statements(), rules);
    } catch (StackOverflowError e) {
      throw new Problem(
          ProblemCode.CYPHER_SYNTAX,
          "The statement is nested too deep.",
          "Take the statement apart with WITH.");
    }
    int statements =
        (int) rules.stream().filter(r -> r.getRuleIndex() == Cypher25Parser.RULE_statement).count();
    return new ParsedCypher(statements, rules);
  }

  private static void collect(ParseTree tree, List<ParserRuleContext> rules) {
    if (!(tree instanceof ParserRuleContext rule)) return;
    rules.add(rule);
    for (int i = 0; i < rule.getChildCount(); i++) collect(rule.getChild(i), rules);
  }

  /// The parser recurses into brackets, so their depth is known before it starts.
  private static void requireFlat(CommonTokenStream tokens) {
    int depth = 0;
    for (var token : tokens.getTokens()) {
      var text = token.getText();
      if (text.length() != 1) continue;
      if (OPENING.contains(text)) depth++;
      if (CLOSING.contains(text)) depth--;
      if (depth > DEEPEST)
        throw new Problem(
            ProblemCode.CYPHER_SYNTAX,
            "line %d, column %d: brackets are nested more than %d deep."
                .formatted(token.getLine(), token.getCharPositionInLine() + 1, DEEPEST),
            "Take the statement apart with WITH.");
    }
  }

  private static final class Refusing extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      var found =
          symbol instanceof Token token && token.getType() != Token.EOF
              ? "'%s' is not expected here".formatted(Problem.echo(token.getText()))
              : symbol instanceof Token
                  ? "the statement ends too early"
                  : "this character is not expected";
      throw new Problem(
          ProblemCode.CYPHER_SYNTAX,
          "line %d, column %d: %s.".formatted(line, column + 1, found),
          "Send one statement of Cypher 25, without EXPLAIN, PROFILE or options in front.");
    }
  }
}
