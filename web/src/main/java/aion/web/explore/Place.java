package aion.web.explore;

import org.antlr.v4.runtime.ParserRuleContext;

/// Where something is in a statement, in the words people look for.
record Place(int line, int column) {
  static Place of(ParserRuleContext rule) {
    return new Place(rule.getStart().getLine(), rule.getStart().getCharPositionInLine() + 1);
  }

  static Place of(String statement, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++)
      if (statement.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    return new Place(line, index - start + 1);
  }

  @Override
  public String toString() {
    return "line %d, column %d".formatted(line, column);
  }
}
