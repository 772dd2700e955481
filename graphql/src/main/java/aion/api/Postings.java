package aion.api;

import aion.api.query.References;
import aion.api.query.Row;
import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  private final Ledger ledger;
  private final Graph graph;
  private final ColdHistory cold;
  private final Ontology ontology;
  private final References references;

  Postings(Ledger ledger, Graph graph, ColdHistory cold, Ontology ontology, References references) {
    this.ledger = ledger;
    this.graph = graph;
    this.cold = cold;
    this.ontology = ontology;
    this.references = references;
  }

  @MutationMapping
  Posted postMovement(@Argument MovementOrder input, GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requirePosting();
    var movement = input.movement();
    requireOwnSites(reader, movement);
    var posting =
        new Posting(
            input.id(),
            input.occurredAt(),
            reader.name(),
            "graphql",
            UUID.randomUUID().toString(),
            movement);
    return Posted.of(ledger.post(posting));
  }

  private void requireOwnSites(Reader reader, Movement movement) {
    if (reader.sites().isEmpty()) return;
    var locations = movement.lines().stream().map(line -> line.location().value());
    var all =
        movement instanceof Movement.Transfer transfer
            ? Stream.concat(locations, Stream.of(transfer.to().value()))
            : locations;
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

  @QueryMapping
  @Nullable LedgerEntry entry(@Argument String id) {
    return LedgerEntry.read(graph, cold, List.of(id)).get(id);
  }

  @SchemaMapping(typeName = "Movement")
  CompletableFuture<Row> position(Movements.Moved movement, DataFetchingEnvironment env) {
    return references.load(ontology.getClass("StockPosition"), movement.position(), env);
  }

  record Posted(String id, String partition, int offset, Instant recordTime, boolean known) {
    static Posted of(Receipt.Appended receipt) {
      return new Posted(
          receipt.id(),
          receipt.partition(),
          Math.toIntExact(receipt.offset()),
          receipt.recordTime(),
          receipt.known());
    }
  }
}
