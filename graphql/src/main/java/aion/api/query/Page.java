package aion.api.query;

import aion.vocabulary.EntityClass;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A connection: written as one map of its total and its rows, read back by the names it has in the
/// answer.
final class Page {
  private static final String KEYS = "keys";

  private final Question question;
  private final EntityClass type;
  private final String variable;
  private final Projection projection;
  private final Ordering ordering;
  private final int size;
  private final @Nullable String after;
  private final String match;
  private final List<SelectedField> selection;
  private final Map<String, Raw.Reading<Row>> nodes = new HashMap<>();

  private Page(
      Question question,
      EntityClass type,
      Function<String, String> pattern,
      List<SelectedField> selection,
      Map<String, ?> arguments) {
    this.question = question;
    this.type = type;
    this.selection = selection;
    variable = question.statement().variable();
    size = PageSize.of(arguments.get("first"));
    after = (String) arguments.get("after");
    match =
        question.filters().match(pattern.apply(variable), type, variable, arguments.get("filter"));
    ordering =
        Ordering.of(
            question.ontology(), type, variable, question.statement(), arguments.get("orderBy"));
    projection = new Projection(question, type, variable);
  }

  /// @param pattern the pattern that binds the given variable to the members
  /// @param selection the fields of the connection that were asked for
  static Page of(
      Question question,
      EntityClass type,
      Function<String, String> pattern,
      List<SelectedField> selection,
      Map<String, ?> arguments) {
    var page = new Page(question, type, pattern, selection, arguments);
    selection.stream().filter(f -> f.getName().equals("edges")).forEach(page::addNodes);
    return page;
  }

  private void addNodes(SelectedField edges) {
    for (var field : edges.getSelectionSet().getImmediateFields())
      if (field.getName().equals("node"))
        nodes.put(
            place(edges, field), projection.add(field.getSelectionSet().getImmediateFields()));
  }

  private static String place(SelectedField edges, SelectedField node) {
    return edges.getResultKey() + "." + node.getResultKey();
  }

  /// The map as an expression.
  String text() {
    var parts = new ArrayList<String>();
    if (asks("totalCount")) parts.add("total: COUNT { %s }".formatted(match));
    if (asks("edges") || asks("pageInfo")) parts.add("rows: COLLECT { %s }".formatted(rows()));
    return "{" + String.join(", ", parts) + "}";
  }

  private boolean asks(String name) {
    return selection.stream().anyMatch(f -> f.getName().equals(name));
  }

  private String rows() {
    var behind = after == null ? "" : " AND " + ordering.isBehind(after);
    projection.add(KEYS, ordering.keyList());
    return "%s%s WITH %s%s ORDER BY %s LIMIT %s RETURN %s"
        .formatted(
            match,
            behind,
            variable,
            ordering.computed(),
            ordering.orderBy(),
            question.statement().parameter((long) size + 1),
            projection.text());
  }

  /// What was asked for, by the names it has in the answer.
  Map<String, @Nullable Object> read(Raw raw) {
    var rows = raw.get("rows") instanceof List<?> some ? some : List.of();
    var shown = rows.stream().limit(size).map(Raw::of).toList();
    var answer = new HashMap<String, @Nullable Object>();
    for (var field : selection)
      answer.put(
          field.getResultKey(),
          switch (field.getName()) {
            case "totalCount" -> Math.toIntExact((Long) raw.required("total"));
            case "edges" -> shown.stream().map(row -> edge(field, row)).toList();
            case "pageInfo" -> pageInfo(shown, rows.size() > shown.size());
            default -> null;
          });
    return answer;
  }

  private Map<String, @Nullable Object> edge(SelectedField edges, Raw row) {
    var edge = new HashMap<String, @Nullable Object>();
    for (var field : edges.getSelectionSet().getImmediateFields()) {
      var node = nodes.get(place(edges, field));
      if (node != null) edge.put(field.getResultKey(), node.from(row));
      else if (field.getName().equals("cursor")) edge.put(field.getResultKey(), cursor(row));
    }
    return edge;
  }

  private PageInfo pageInfo(List<Raw> rows, boolean more) {
    return new PageInfo(
        more,
        after != null,
        rows.isEmpty() ? null : cursor(rows.getFirst()),
        rows.isEmpty() ? null : cursor(rows.getLast()));
  }

  @SuppressWarnings("unchecked") // written by rows()
  private String cursor(Raw row) {
    return ordering.encode(
        (List<@Nullable Object>) row.required(KEYS), row.required("ref").toString());
  }
}
