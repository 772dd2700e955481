package aion.api;

import aion.api.live.ChangeCursor;
import aion.api.query.References;
import aion.api.query.Row;
import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.stock.FirstExpiring;
import aion.vocabulary.Ontology;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Movements into the ledger, entries out of it.
@Controller
class Postings {
  private static final Cypher OUTSIDE = Cypher.named("api/locations-outside");
  private static final Cypher RESERVED_AT = Cypher.named("api/location-of-reservation");
  private static final Cypher SENT_TO = Cypher.named("api/locations-of-dispatch");
  private static final Cypher MOVED_AT = Cypher.named("api/locations-of-entry");

  private final Ledger ledger;
  private final Graph graph;
  private final ColdHistory cold;
  private final Ontology ontology;
  private final References references;
  private final FirstExpiring firstExpiring;

  Postings(
      Ledger ledger,
      Graph graph,
      ColdHistory cold,
      Ontology ontology,
      References references,
      FirstExpiring firstExpiring) {
    this.firstExpiring = firstExpiring;
    this.ledger = ledger;
    this.graph = graph;
    this.cold = cold;
    this.ontology = ontology;
    this.references = references;
  }

  @MutationMapping
  Posted postMovement(@Argument MovementOrder input, GraphQLContext context) {
    var id = Objects.requireNonNull(input.id());
    return post(id, input.occurredAt(), input.movement(), context);
  }

  @MutationMapping
  Posted reserve(@Argument ReservationOrder input, GraphQLContext context) {
    return post(input.id(), null, input.movement(), context);
  }

  @MutationMapping
  Posted release(@Argument ReleaseOrder input, GraphQLContext context) {
    return post(input.id(), null, input.movement(), context);
  }

  @MutationMapping
  Posted correctMovement(@Argument CorrectionOrder input, GraphQLContext context) {
    return post(input.id(), null, input.movement(), context);
  }

  @MutationMapping
  Posted postOrder(@Argument OrderFactOrder input, GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requireOrdering();
    if (!reader.seesPrices() && input.unitPrice() != null)
      throw new Problem(
          ProblemCode.FORBIDDEN_FIELD,
          "You have no permission to state prices.",
          "Leave 'unitPrice' out, or ask for the role buyer.");
    return post(reader, input.id(), input.occurredAt(), input.fact());
  }

  private Posted post(
      String id, @Nullable Instant occurredAt, Movement movement, GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requirePosting();
    requireOwnSites(reader, movement);
    return post(reader, id, occurredAt, movement);
  }

  private Posted post(Reader reader, String id, @Nullable Instant occurredAt, Fact fact) {
    var trace = UUID.randomUUID().toString();
    return Posted.of(
        ledger.post(new Posting(id, occurredAt, reader.name(), "graphql", trace, fact)));
  }

  private void requireOwnSites(Reader reader, Movement movement) {
    if (reader.sites().isEmpty()) return;
    var locations = movement.lines().stream().map(line -> line.location().value());
    var all = Stream.concat(locations, alsoTouched(movement));
    var outside =
        graph.read(
            OUTSIDE,
            Map.of("locations", all.distinct().toList(), "sites", List.copyOf(reader.sites())),
            row -> row.get("location").asString());
    if (!outside.isEmpty())
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "You have no permission to move stock at '%s'.".formatted(outside.getFirst()),
          "Post for locations of your own sites.");
  }

  /// Locations that a movement touches beside those of its lines.
  private Stream<String> alsoTouched(Movement movement) {
    return switch (movement) {
      case Movement.Transfer transfer -> Stream.of(transfer.to().value());
      case Movement.Dispatch dispatch -> Stream.of(dispatch.to().value());
      case Movement.Release release -> locationsOf(RESERVED_AT, release.reservation());
      case Movement.Arrival arrival -> locationsOf(SENT_TO, arrival.dispatch());
      case Movement.Correction correction -> locationsOf(MOVED_AT, correction.of());
      default -> Stream.of();
    };
  }

  private Stream<String> locationsOf(Cypher statement, String id) {
    return graph.read(statement, Map.of("id", id), row -> row.get("location").asString()).stream();
  }

  @QueryMapping
  @Nullable LedgerEntry entry(@Argument String id) {
    return LedgerEntry.read(graph, cold, List.of(id)).get(id);
  }

  @SchemaMapping(typeName = "Movement")
  CompletableFuture<Row> position(Movements.Moved movement, DataFetchingEnvironment env) {
    return references.load(ontology.getClass("StockPosition"), movement.position(), env);
  }

  @QueryMapping
  List<FirstExpiring.Share> firstExpiring(
      @Argument String item,
      @Argument String location,
      @Argument BigDecimal quantity,
      @Argument String unit,
      GraphQLContext context) {
    var line = StockLine.of(item, location, quantity, unit);
    requireOwnSites(Readers.of(context), new Movement.Issue(List.of(line), ""));
    return firstExpiring.propose(line.item(), line.location(), quantity, unit);
  }

  @SchemaMapping(typeName = "Posted")
  LedgerEntry entry(Posted posted) {
    return Objects.requireNonNull(
        LedgerEntry.read(graph, cold, List.of(posted.id())).get(posted.id()));
  }

  record Posted(
      String id,
      String partition,
      int offset,
      Instant recordTime,
      boolean known,
      List<String> notes) {
    public String cursor() {
      return ChangeCursor.behind(partition, offset);
    }

    static Posted of(Receipt.Appended receipt) {
      return new Posted(
          receipt.id(),
          receipt.partition(),
          Math.toIntExact(receipt.offset()),
          receipt.recordTime(),
          receipt.known(),
          receipt.notes());
    }
  }
}
