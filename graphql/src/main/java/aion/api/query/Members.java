package aion.api.query;

import aion.api.Reader;
import aion.graph.Graph;
import aion.projection.Feed;
import aion.quantity.Units;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import graphql.schema.SelectedField;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers questions about members of the ontology, each with one statement.
public final class Members {
  private final Ontology ontology;
  private final Units units;
  private final Graph graph;
  private final KnownSums sums;

  public Members(Ontology ontology, Units units, Graph graph, Feed feed) {
    this.sums = new KnownSums(graph, feed);
    this.ontology = ontology;
    this.units = units;
    this.graph = graph;
  }

  /// A page of a class's members.
  ///
  /// @param selection the fields of the connection that were asked for
  /// @return what was asked for, by the names it has in the answer
  public Map<String, @Nullable Object> page(
      Reader reader, EntityClass type, List<SelectedField> selection, Map<String, ?> arguments) {
    var question = begin(reader);
    var page =
        Page.of(question, type, v -> "(%s:%s)".formatted(v, type.name()), selection, arguments);
    var statement = "RETURN %s AS page".formatted(page.text());
    return graph
        .read(
            statement,
            question.statement().parameters(),
            row -> page.read(Raw.of(row.get("page").asObject())))
        .getFirst();
  }

  /// A class's members added up, one group after the other.
  ///
  /// @param selection the fields of the groups that were asked for
  public List<Map<String, @Nullable Object>> aggregate(
      Reader reader, EntityClass type, List<SelectedField> selection, Map<String, ?> arguments) {
    var question = begin(reader);
    var aggregate = new Aggregate(question, type, selection, arguments);
    return aggregate.read(sums.of(aggregate.text(), question.statement().parameters()));
  }

  /// The member with this ref, when it belongs to the class and the reader may see it.
  public Optional<Row> find(
      Reader reader, EntityClass type, String ref, List<SelectedField> selection) {
    return Optional.ofNullable(findAll(reader, type, List.of(ref), selection).get(ref));
  }

  /// The members with these refs, by ref.
  public Map<String, Row> findAll(
      Reader reader, EntityClass type, Collection<String> refs, List<SelectedField> selection) {
    return findAll(reader, type, refs, selection, null);
  }

  /// The members with these refs that pass a filter, by ref.
  ///
  /// @param filter as clients write it; null when all pass
  public Map<String, Row> findAll(
      Reader reader,
      EntityClass type,
      Collection<String> refs,
      List<SelectedField> selection,
      @Nullable Map<String, ?> filter) {
    var question = begin(reader);
    var variable = question.statement().variable();
    var projection = new Projection(question, type, variable);
    var read = projection.add(selection);
    var statement =
        "UNWIND %1$s AS ref MATCH (%2$s:Entity {ref: ref}) WHERE %2$s:%3$s AND %4$s RETURN %5$s AS member"
            .formatted(
                question.statement().parameter(List.copyOf(refs)),
                variable,
                type.name(),
                question.filters().predicate(type, variable, filter),
                projection.text());
    var members = new HashMap<String, Row>();
    graph
        .read(
            statement,
            question.statement().parameters(),
            row -> read.from(Raw.of(row.get("member").asObject())))
        .forEach(row -> members.put(row.ref(), row));
    return members;
  }

  /// Whether some members of the class are hidden from the reader.
  public boolean hides(Reader reader, EntityClass type) {
    return !reader.seesAllSites() && new Visibility(ontology, reader).mayHide(type);
  }

  /// Which of the members the reader may not see.
  public Set<String> hidden(Reader reader, Collection<String> refs) {
    if (reader.seesAllSites()) return Set.of();
    var hidden = new HashSet<String>();
    refs.stream()
        .distinct()
        .collect(Collectors.groupingBy(ref -> ref.substring(0, Math.max(0, ref.indexOf('/')))))
        .forEach((name, some) ->
            ontology
                .findClass(name)
                .filter(type -> hides(reader, type))
                .ifPresent(type -> {
                  hidden.addAll(some);
                  hidden.removeAll(findAll(reader, type, some, List.of()).keySet());
                }));
    return hidden;
  }

  private Question begin(Reader reader) {
    return Question.begin(ontology, units, new Visibility(ontology, reader));
  }
}
