package aion.api.guard;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// Reads a document's characters once, before it is parsed: a parser spends seconds on what this
/// refuses in microseconds.
final class DocumentScan {
  private static final int NESTING = 64;

  private final String document;
  private int at;
  private int tokens;
  private int ignored;
  private int directives;
  private int nesting;

  private DocumentScan(String document) {
    this.document = document;
  }

  /// @throws Problem naming the limit that the document exceeds
  static void check(String document) {
    if (document.length() > Limits.CHARACTERS)
      throw new Problem(
          ProblemCode.GQL_TOO_LARGE,
          "The document's size is %d characters; at most %d are allowed."
              .formatted(document.length(), Limits.CHARACTERS),
          "Send long values as variables, and ask in several smaller questions.");
    new DocumentScan(document).scan();
  }

  private void scan() {
    while (at < document.length()) {
      char c = document.charAt(at);
      if (isBlank(c) || c == ',') ignore(c);
      else if (c == '#') comment();
      else token(c);
    }
    if (directives > Limits.DIRECTIVES)
      throw tooMany(
          ProblemCode.GQL_TOO_MANY_DIRECTIVES, directives, "directives", Limits.DIRECTIVES);
  }

  private void ignore(char first) {
    at++;
    if (first != ',') while (at < document.length() && isBlank(document.charAt(at))) at++;
    countIgnored();
  }

  private void comment() {
    while (at < document.length() && document.charAt(at) != '\n' && document.charAt(at) != '\r')
      at++;
    countIgnored();
  }

  private void countIgnored() {
    if (++ignored > Limits.IGNORED_TOKENS)
      throw tooMany(
          ProblemCode.GQL_TOO_MANY_TOKENS,
          ignored,
          "blanks, commas and comments (tokens)",
          Limits.IGNORED_TOKENS);
  }

  private void token(char c) {
    if (++tokens > Limits.TOKENS)
      throw tooMany(
          ProblemCode.GQL_TOO_MANY_TOKENS, tokens, "tokens before its end", Limits.TOKENS);
    if (c == '"') string();
    else if (c == '-' || isDigit(c)) number();
    else if (isNamePart(c)) name();
    else punctuation(c);
  }

  private void string() {
    boolean block = document.startsWith("\"\"\"", at);
    var end = block ? "\"\"\"" : "\"";
    at += end.length();
    while (at < document.length() && !document.startsWith(end, at)) {
      if (document.charAt(at) == '\\' && (!block || document.startsWith("\\\"\"\"", at)))
        at += block ? 4 : 2;
      else at++;
    }
    at = Math.min(document.length(), at + end.length());
  }

  private void number() {
    int start = at;
    while (at < document.length() && isNumberPart(document.charAt(at))) at++;
    if (at - start > Limits.NUMBER_CHARACTERS)
      throw new Problem(
          ProblemCode.NUMBER_TOO_LONG,
          "A number in the document has %d characters; at most %d are allowed."
              .formatted(at - start, Limits.NUMBER_CHARACTERS),
          "Use a shorter number.");
  }

  private void name() {
    while (at < document.length()
        && (isNamePart(document.charAt(at)) || isDigit(document.charAt(at)))) at++;
  }

  private void punctuation(char c) {
    if (c == '@') directives++;
    if (c == '{' || c == '[' || c == '(') nesting++;
    if (c == '}' || c == ']' || c == ')') nesting--;
    if (nesting > NESTING)
      throw new Problem(
          ProblemCode.GQL_TOO_DEEP,
          "Brackets are nested more than %d deep; the depth of a question may be at most %d."
              .formatted(NESTING, Limits.DEPTH),
          "Ask in several smaller questions.");
    at++;
  }

  private static Problem tooMany(ProblemCode code, int found, String what, int limit) {
    return new Problem(
        code,
        "The document has %d %s; at most %d are allowed.".formatted(found, what, limit),
        "Ask in several smaller questions.");
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumberPart(char c) {
    return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
