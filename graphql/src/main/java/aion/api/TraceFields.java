package aion.api;

import aion.api.query.Members;
import aion.archive.ColdHistory;
import aion.graph.Graph;
import aion.trace.Stage;
import aion.trace.Step;
import aion.trace.Trace;
import aion.trace.Traces;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The way of an advice.
@Controller
class TraceFields {
  private final Traces traces;
  private final Members members;
  private final Graph graph;
  private final ColdHistory cold;

  TraceFields(Traces traces, Members members, Graph graph, ColdHistory cold) {
    this.traces = traces;
    this.members = members;
    this.graph = graph;
    this.cold = cold;
  }

  record Way(List<String> recommendations, List<String> orders, List<Told> steps) {}

  record Told(
      Stage stage,
      String kind,
      String subject,
      @Nullable Instant at,
      @Nullable LedgerEntry entry,
      @Nullable String detail) {}

  @QueryMapping
  @Nullable Way trace(@Argument String id, GraphQLContext context) {
    var reader = Readers.of(context);
    return traces
        .find(id)
        .filter(trace -> members.hidden(reader, refsIn(trace)).isEmpty())
        .map(this::told)
        .orElse(null);
  }

  private static List<String> refsIn(Trace trace) {
    return Stream.of(
            trace.recommendations().stream(),
            trace.orders().stream(),
            trace.steps().stream().map(Step::subject))
        .flatMap(refs -> refs)
        .distinct()
        .toList();
  }

  private Way told(Trace trace) {
    var ids = trace.steps().stream().map(Step::entry).filter(Objects::nonNull).distinct().toList();
    var entries = LedgerEntry.read(graph, cold, ids);
    return new Way(
        trace.recommendations(),
        trace.orders(),
        trace.steps().stream()
            .map(step ->
                new Told(
                    step.stage(),
                    step.kind(),
                    step.subject(),
                    step.at(),
                    step.entry() == null ? null : entries.get(step.entry()),
                    step.detail()))
            .toList());
  }
}
