package aion.vocabulary;

/// The brackets, numbers and strings of a text in Turtle, TriG, N-Triples, N-Quads, SPARQL or JSON,
/// one after the other, without recursion: what a parser would choke on is found before it parses.
public final class RdfTokens {
  /// What stands in the text.
  public enum Kind {
    OPEN,
    CLOSE,
    NUMBER,
    STRING,
    OTHER,
    END
  }

  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

  private final String text;
  private final boolean json;
  private int start;
  private int end;

  private RdfTokens(String text, boolean json) {
    this.text = text;
    this.json = json;
  }

  /// The tokens of a text in one of the languages that share Turtle's: `#` begins a comment, `<` an
  /// IRI, and strings have four quotings.
  public static RdfTokens ofTurtle(String text) {
    return new RdfTokens(text, false);
  }

  public static RdfTokens ofJson(String text) {
    return new RdfTokens(text, true);
  }

  /// Goes to the next token.
  public Kind next() {
    start = end;
    if (start >= text.length()) return Kind.END;
    char c = text.charAt(start);
    end = start + 1;
    if (c == '(' || c == '[' || c == '{') return Kind.OPEN;
    if (c == ')' || c == ']' || c == '}') return Kind.CLOSE;
    if (c == '"' || c == '\'' && !json) {
      end = endOfString(c);
      return Kind.STRING;
    }
    if (c >= '0' && c <= '9') {
      while (end < text.length() && isInNumber(text.charAt(end))) end++;
      return Kind.NUMBER;
    }
    if (Character.isLetter(c) || c == '_')
      while (end < text.length() && isInName(text.charAt(end))) end++;
    else if (c == '#' && !json)
      while (end < text.length() && "\n\r".indexOf(text.charAt(end)) < 0) end++;
    else if (c == '<' && !json) end = Math.max(end, endOfIri());
    return Kind.OTHER;
  }

  /// How many characters the token has.
  public int length() {
    return end - start;
  }

  /// The characters of a string token between its quotes, escapes as written.
  public String unquoted() {
    return text.substring(Math.min(start + 1, end), Math.max(start + 1, end - 1));
  }

  /// Where the token stands, e.g. `line 3, column 14`.
  public String place() {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < start; i++)
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    return "line %d, column %d".formatted(line, start - lineStart + 1);
  }

  private int endOfString(char quote) {
    boolean isLong = !json && text.startsWith(Character.toString(quote).repeat(3), start);
    int at = start + (isLong ? 3 : 1);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') at++;
      else if (c == quote && !isLong) return at + 1;
      else if (c == quote && text.startsWith(Character.toString(quote).repeat(3), at))
        return at + 3;
      else if (!isLong && (c == '\n' || c == '\r')) return at;
    }
    return Math.min(at, text.length());
  }

  /// Behind the closing bracket; -1 when it is a less-than sign.
  private int endOfIri() {
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') return at + 1;
      if (c <= ' ' || NOT_IN_IRIS.indexOf(c) >= 0) return -1;
    }
    return -1;
  }

  private static boolean isInNumber(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }
}
