package aion.api.live;

import aion.api.LedgerEntry;
import aion.api.Reader;
import aion.api.Readers;
import aion.api.query.Members;
import aion.api.query.Row;
import aion.archive.ColdHistory;
import aion.graph.Graph;
import aion.projection.Change;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import graphql.schema.idl.RuntimeWiring;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;

/// Connects the subscriptions that are made from the ontology with the changes.
@Component
public final class ChangeWiring {
  private static final String NODE = "node";
  private static final String ENTRY = "entry";

  private final LiveChanges live;
  private final Members members;
  private final Graph graph;
  private final ColdHistory cold;

  ChangeWiring(LiveChanges live, Members members, Graph graph, ColdHistory cold) {
    this.live = live;
    this.members = members;
    this.graph = graph;
    this.cold = cold;
  }

  public void configure(RuntimeWiring.Builder wiring, Ontology ontology) {
    for (var type : ontology.classes()) {
      wiring.type(
          "Subscription",
          it -> it.dataFetcher(type.fieldName() + "Changed", env -> follow(ontology, type, env)));
      addNode(wiring, type.name() + "Change");
    }
    wiring.type(
        "Subscription", it -> it.dataFetcher("memberChanged", env -> followAll(ontology, env)));
    addNode(wiring, "MemberChange");
  }

  private static void addNode(RuntimeWiring.Builder wiring, String type) {
    wiring.type(type, it -> it.dataFetcher(NODE, ChangeWiring::node));
  }

  private static @Nullable Row node(DataFetchingEnvironment env) {
    ChangeEvent event = java.util.Objects.requireNonNull(env.getSource());
    return event.nodes().get(env.getMergedField().getResultKey());
  }

  private Publisher<ChangeEvent> follow(
      Ontology ontology, EntityClass type, DataFetchingEnvironment env) {
    Map<String, Object> filter = env.getArgument("filter");
    return subscribe(
        env,
        new Followed(env, ontology) {
          @Override
          public boolean includes(Change change) {
            return change.labels().contains(type.name());
          }

          @Override
          Map<String, Row> read(Collection<String> refs, List<SelectedField> selection) {
            return members.findAll(reader, type, refs, selection, filter);
          }
        });
  }

  private Publisher<ChangeEvent> followAll(Ontology ontology, DataFetchingEnvironment env) {
    List<String> classes = env.getArgument("classes");
    if (classes != null) classes.forEach(ontology::getClass);
    return subscribe(
        env,
        new Followed(env, ontology) {
          @Override
          public boolean includes(Change change) {
            return classes == null || classes.stream().anyMatch(change.labels()::contains);
          }

          @Override
          Map<String, Row> read(Collection<String> refs, List<SelectedField> selection) {
            var found = new HashMap<String, Row>();
            refs.stream()
                .collect(Collectors.groupingBy(ref -> classOf(ontology, ref)))
                .forEach((type, some) ->
                    type.ifPresent(
                        of -> found.putAll(members.findAll(reader, of, some, selection, null))));
            return found;
          }
        });
  }

  private static Optional<EntityClass> classOf(Ontology ontology, String ref) {
    return ontology.findClass(ref.substring(0, Math.max(0, ref.indexOf('/'))));
  }

  private Publisher<ChangeEvent> subscribe(
      DataFetchingEnvironment env, ChangeSubscription.Subject subject) {
    String after = env.getArgument("after");
    var given = after == null ? null : ChangeCursor.decode(after);
    var now = live.now();
    return ChangeSubscription.of(live, subject, given == null ? now : given);
  }

  /// What every subscription has in common: who reads, and what was asked of an event.
  private abstract class Followed implements ChangeSubscription.Subject {
    final Reader reader;
    private final Ontology ontology;
    private final List<SelectedField> nodes;
    private final boolean wantsEntry;

    Followed(DataFetchingEnvironment env, Ontology ontology) {
      this.ontology = ontology;
      reader = Readers.of(env.getGraphQlContext());
      var fields = env.getSelectionSet().getImmediateFields();
      nodes = fields.stream().filter(f -> f.getName().equals(NODE)).toList();
      wantsEntry = fields.stream().anyMatch(f -> f.getName().equals(ENTRY));
    }

    @Override
    public boolean names(Change change) {
      return change.labels().stream()
          .flatMap(label -> ontology.findClass(label).stream())
          .noneMatch(type -> members.hides(reader, type));
    }

    abstract Map<String, Row> read(Collection<String> refs, List<SelectedField> selection);

    @Override
    public Map<String, Map<String, Row>> read(Collection<String> refs) {
      var found = new HashMap<String, Map<String, Row>>();
      if (refs.isEmpty()) return found;
      if (nodes.isEmpty()) read(refs, List.of()).keySet().forEach(ref -> found.put(ref, Map.of()));
      for (var node : nodes)
        read(refs, node.getSelectionSet().getImmediateFields())
            .forEach((ref, row) ->
                found.computeIfAbsent(ref, _ -> new HashMap<>()).put(node.getResultKey(), row));
      return found;
    }

    @Override
    public Map<String, LedgerEntry> entries(Collection<String> ids) {
      return wantsEntry && !ids.isEmpty() ? LedgerEntry.read(graph, cold, ids) : Map.of();
    }
  }
}
