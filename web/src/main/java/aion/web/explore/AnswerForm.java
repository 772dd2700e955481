package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;
import tools.jackson.databind.json.JsonMapper;

/// How an answer of the Cypher console is written out.
enum AnswerForm {
  /// Columns and rows as JSON.
  ROWS,
  /// The nodes and relationships among the values, each once, as JSON.
  GRAPH,
  /// Comma-separated values with a line of column names.
  CSV;

  private static final JsonMapper JSON = new JsonMapper();

  /// @throws Problem naming the forms there are
  static AnswerForm named(String name) {
    for (var form : values()) if (form.name().equalsIgnoreCase(name)) return form;
    throw new Problem(
        ProblemCode.JSON_MALFORMED,
        "There is no form '%s' of an answer.".formatted(Problem.echo(name)),
        "Use rows, graph or csv for 'format'.");
  }

  String mediaType() {
    return this == CSV ? "text/csv; charset=utf-8" : "application/json";
  }

  /// @param about what is told beside the rows, e.g. the offset
  byte[] write(CypherConsole.Result result, Map<String, Object> about) {
    return switch (this) {
      case ROWS -> {
        var form = new LinkedHashMap<String, Object>();
        form.put("columns", result.columns());
        form.put("rows", result.rows().stream().map(AnswerForm::cells).toList());
        form.putAll(about);
        yield JSON.writeValueAsBytes(form);
      }
      case GRAPH -> {
        var drawn = new Drawn();
        for (var row : result.rows())
          for (var value : row.values()) drawn.add(value.isNull() ? null : value.asObject());
        var form = new LinkedHashMap<String, Object>();
        form.put("nodes", drawn.nodes.values());
        form.put("relationships", drawn.relationships.values());
        form.putAll(about);
        yield JSON.writeValueAsBytes(form);
      }
      case CSV -> {
        var lines = new StringBuilder();
        line(result.columns(), lines);
        for (var row : result.rows()) line(cells(row), lines);
        yield lines.toString().getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private static List<@Nullable Object> cells(org.neo4j.driver.Record row) {
    var cells = new ArrayList<@Nullable Object>();
    for (var value : row.values()) cells.add(form(value.isNull() ? null : value.asObject()));
    return cells;
  }

  private static void line(List<? extends @Nullable Object> cells, StringBuilder lines) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) lines.append(',');
      var cell = cells.get(i);
      if (cell == null) continue;
      if (cell instanceof Number) lines.append(cell);
      else lines.append('"').append(text(cell).replace("\"", "\"\"")).append('"');
    }
    lines.append("\r\n");
  }

  /// A text that a spreadsheet would take for a formula is marked as text.
  private static String text(Object cell) {
    var text = cell instanceof String s ? s : JSON.writeValueAsString(cell);
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private static @Nullable Object form(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean flag -> flag;
      case Long number -> number;
      case Double number -> Double.isFinite(number) ? number : number.toString();
      case Node node -> node(node);
      case Relationship link -> relationship(link);
      case Path path -> {
        var nodes = new ArrayList<Object>();
        path.nodes().forEach(node -> nodes.add(node(node)));
        var links = new ArrayList<Object>();
        path.relationships().forEach(link -> links.add(relationship(link)));
        yield Map.of("nodes", nodes, "relationships", links);
      }
      case List<?> list -> {
        var forms = new ArrayList<@Nullable Object>();
        list.forEach(element -> forms.add(form(element)));
        yield forms;
      }
      case Map<?, ?> map -> {
        var forms = new TreeMap<String, @Nullable Object>();
        map.forEach((name, inner) -> forms.put(String.valueOf(name), form(inner)));
        yield forms;
      }
      case IsoDuration duration -> duration.toString();
      case Point point -> point.toString();
      default -> value.toString();
    };
  }

  private static Map<String, @Nullable Object> node(Node node) {
    var form = new LinkedHashMap<String, @Nullable Object>();
    form.put("id", node.elementId());
    var labels = new ArrayList<String>();
    node.labels().forEach(labels::add);
    form.put("labels", labels.stream().sorted().toList());
    form.put("properties", form(node.asMap()));
    return form;
  }

  private static Map<String, @Nullable Object> relationship(Relationship link) {
    var form = new LinkedHashMap<String, @Nullable Object>();
    form.put("id", link.elementId());
    form.put("type", link.type());
    form.put("from", link.startNodeElementId());
    form.put("to", link.endNodeElementId());
    form.put("properties", form(link.asMap()));
    return form;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final class Drawn {
    final Map<String, Object> nodes = new LinkedHashMap<>();
    final Map<String, Object> relationships = new LinkedHashMap<>();

    void add(@Nullable Object value) {
      switch (value) {
        case null -> {}
        case Node node -> nodes.putIfAbsent(node.elementId(), node(node));
        case Relationship link -> relationships.putIfAbsent(link.elementId(), relationship(link));
        case Path path -> {
          path.nodes().forEach(this::add);
          path.relationships().forEach(this::add);
        }
        case List<?> list -> list.forEach(this::add);
        case Map<?, ?> map -> map.values().forEach(this::add);
        default -> {}
      }
    }
  }
}
