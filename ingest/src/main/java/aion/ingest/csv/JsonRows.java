package aion.ingest.csv;

import static aion.problem.ProblemCode.IMPORT_HEADER_INVALID;
import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;
import static aion.problem.ProblemCode.JSON_DUPLICATE_KEY;
import static aion.problem.ProblemCode.JSON_MALFORMED;

import aion.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Rows of a file with one JSON object per line. The names of the first object are the header; a
/// later object may leave some out, and may not bring new ones.
final class JsonRows implements Rows {
  private final BufferedReader lines;
  private final Limits limits;
  private final JsonFactory json;
  private final int longestLine;
  private final Header header;
  private @Nullable Row first;
  private long line;

  JsonRows(InputStream in, TableFormat format, Limits limits) {
    this.limits = limits;
    longestLine = limits.fieldChars() * 20;
    lines = new BufferedReader(new InputStreamReader(in, format.charset().newDecoder()));
    json =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(4).maxNumberLength(100).build())
            .build();
    var text = nextLine();
    if (text == null)
      throw new Problem(
          IMPORT_HEADER_INVALID,
          "The file is empty: it has no header, which is the names of its first object.",
          "Send one JSON object per line.");
    var members = read(text);
    Headers.requireColumns(members.size(), limits);
    header = Headers.of(line, List.copyOf(members.keySet()), List.of());
    first = new Row.Read(line, cells(members), form());
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public @Nullable Row next() {
    if (first != null) {
      var row = first;
      first = null;
      return row;
    }
    var text = nextLine();
    return text == null ? null : rowOf(text);
  }

  private Row rowOf(String text) {
    try {
      if (text.length() > longestLine)
        throw rowProblem("is too long: it has more than %,d characters".formatted(longestLine));
      var members = read(text);
      var others = new LinkedHashSet<>(members.keySet());
      others.removeAll(header.names());
      if (!others.isEmpty())
        throw rowProblem(
            "names '%s', which the first object of the file does not"
                .formatted(Problem.echo(others.getFirst())));
      return new Row.Read(line, cells(members), form());
    } catch (Problem problem) {
      var shown =
          text.length() > limits.fieldChars() ? text.substring(0, limits.fieldChars()) : text;
      return new Row.Unreadable(line, shown, problem);
    }
  }

  private LinkedHashMap<String, @Nullable String> read(String text) {
    var members = new LinkedHashMap<String, @Nullable String>();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) throw malformed("is not a JSON object");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        members.put(name, scalar(parser, name));
      }
      if (parser.nextToken() != null) throw malformed("has text behind its object");
    } catch (StreamReadException e) {
      boolean duplicate = e.getOriginalMessage().startsWith("Duplicate");
      if (duplicate)
        throw new Problem(
            JSON_DUPLICATE_KEY,
            "The row names a member of its object twice.",
            "Name each member once.");
      throw malformed("is not valid JSON at column " + e.getLocation().getColumnNr());
    } catch (JacksonException e) {
      throw malformed("is not valid JSON");
    }
    return members;
  }

  private @Nullable String scalar(JsonParser parser, String name) {
    var token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) return null;
    if (token == null || !token.isScalarValue())
      throw rowProblem(
          "has a list or an object as '%s'; only texts, numbers, true, false and null are read"
              .formatted(Problem.echo(name)));
    var value = parser.getString();
    if (value.length() > limits.fieldChars())
      throw rowProblem(
          "has a text in '%s' that is too long: more than %,d characters"
              .formatted(Problem.echo(name), limits.fieldChars()));
    return value;
  }

  private List<@Nullable String> cells(LinkedHashMap<String, @Nullable String> members) {
    var cells = new ArrayList<@Nullable String>();
    for (var name : header.names()) cells.add(members.get(name));
    return Collections.unmodifiableList(cells);
  }

  private Row.TextForm form() {
    return new JsonText(header.names());
  }

  private @Nullable String nextLine() {
    try {
      var text = new StringBuilder();
      while (true) {
        line++;
        text.setLength(0);
        boolean any = false;
        int c;
        while ((c = lines.read()) >= 0 && c != '\n' && c != '\r') {
          any = true;
          if (text.length() <= longestLine) text.append((char) c);
        }
        if (c == '\r') {
          lines.mark(1);
          if (lines.read() != '\n') lines.reset();
        }
        if (any && !text.toString().isBlank()) return text.toString();
        if (c < 0) return null;
      }
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }

  private Problem malformed(String fault) {
    return new Problem(
        JSON_MALFORMED,
        "The row %s.".formatted(fault),
        "Send one JSON object per line, such as {\"id\": \"1\"}.");
  }

  private Problem rowProblem(String fault) {
    return new Problem(
        IMPORT_ROW_INVALID,
        "The row %s.".formatted(fault),
        "Mend the line; all objects of a file have the members of the first.");
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }
}
