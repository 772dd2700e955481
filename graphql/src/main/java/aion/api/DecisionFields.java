package aion.api;

import aion.api.query.PageSize;
import aion.decision.Decisions;
import aion.decision.DraftState;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Unit;
import aion.quantity.Units;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Decisions on cards, drafts and their approval.
@Controller
class DecisionFields {
  private static final Cypher OUTSIDE = Cypher.named("api/locations-outside");

  private final Decisions decisions;
  private final Graph graph;

  DecisionFields(Decisions decisions, Graph graph) {
    this.decisions = decisions;
    this.graph = graph;
  }

  record Decided(String id, boolean known, @Nullable ShownDraft draft) {}

  record Approval(String draft, String payloadHash) {}

  record Withdrawal(String draft, String reason) {}

  @QueryMapping
  @Nullable ShownOrder previewDecision(@Argument DecisionOrder input, GraphQLContext context) {
    var reader = deciding(context);
    requireOwnSite(decisions.locationOf(input.card()), reader);
    return decisions
        .preview(input.choice())
        .map(order -> ShownOrder.of(order, reader))
        .orElse(null);
  }

  /// The symbol that people know; the payload has the code.
  @SchemaMapping(typeName = "OrderProposal")
  String unit(ShownOrder order) {
    return Units.shipped().find(order.unit()).map(Unit::symbol).orElse(order.unit());
  }

  @QueryMapping
  List<ShownDraft> orderDrafts(
      @Argument @Nullable DraftState state,
      @Argument @Nullable Integer first,
      GraphQLContext context) {
    var reader = Readers.of(context);
    return decisions.listDrafts(state, reader.sites(), PageSize.of(first)).stream()
        .map(draft -> ShownDraft.of(draft, reader))
        .toList();
  }

  @QueryMapping
  @Nullable ShownDraft orderDraft(@Argument String number, GraphQLContext context) {
    var reader = Readers.of(context);
    return decisions
        .findDraft(number, reader.sites())
        .map(draft -> ShownDraft.of(draft, reader))
        .orElse(null);
  }

  @MutationMapping
  Decided decide(@Argument DecisionOrder input, GraphQLContext context) {
    var reader = deciding(context);
    requireOwnSite(decisions.locationOf(input.card()), reader);
    var decided = decisions.decide(input.choice(), reader.name());
    var number = decided.draft();
    return new Decided(
        decided.entry(),
        decided.known(),
        number == null ? null : ShownDraft.of(decisions.getDraft(number), reader));
  }

  @MutationMapping
  String reopenCard(
      @Argument String card, @Argument @Nullable String reason, GraphQLContext context) {
    var reader = deciding(context);
    requireOwnSite(decisions.locationOf(card), reader);
    decisions.reopen(card, Objects.requireNonNullElse(reason, ""), reader.name());
    return card;
  }

  @MutationMapping
  ShownDraft approveDraft(@Argument Approval input, GraphQLContext context) {
    var reader = Readers.of(context);
    var person = new Decisions.Person(reader.name(), reader.roles());
    decisions.requireApprover(person);
    decisions.getDraft(input.draft(), reader.sites());
    return ShownDraft.of(decisions.approve(input.draft(), input.payloadHash(), person), reader);
  }

  @MutationMapping
  ShownDraft withdrawDraft(@Argument Withdrawal input, GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requireWithdrawing();
    decisions.getDraft(input.draft(), reader.sites());
    return ShownDraft.of(decisions.withdraw(input.draft(), input.reason(), reader.name()), reader);
  }

  private static Reader deciding(GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requireDeciding();
    return reader;
  }

  private void requireOwnSite(String location, Reader reader) {
    if (reader.sites().isEmpty()) return;
    var parameters = Map.of("locations", List.of(location), "sites", List.copyOf(reader.sites()));
    if (!graph.read(OUTSIDE, parameters, row -> row.get("location").asString()).isEmpty())
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "You have no permission to decide for '%s'.".formatted(location),
          "Decide on cards of your own sites.");
  }
}
