package aion.api;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.recommendation.Recommendations;
import aion.recommendation.WhatIfs;
import graphql.GraphQLContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What would be advised if a price, a lead time or a quantity were another.
@Controller
class WhatIfFields {
  private static final Cypher SEEN = Cypher.named("api/positions-seen");

  private final Graph graph;
  private final WhatIfs whatIfs;

  WhatIfFields(Graph graph, WhatIfs whatIfs) {
    this.graph = graph;
    this.whatIfs = whatIfs;
  }

  @QueryMapping
  WhatIfs.Answer whatIf(
      @Argument String card,
      @Argument @Nullable String offer,
      @Argument @Nullable BigDecimal unitPrice,
      @Argument @Nullable Integer leadTimeDays,
      @Argument @Nullable BigDecimal quantity,
      @Argument @Nullable Language language,
      GraphQLContext context) {
    var reader = Readers.of(context);
    if (unitPrice != null && !reader.seesPrices())
      throw new Problem(
          ProblemCode.FORBIDDEN_FIELD,
          "Prices are only for those who may see them.",
          "Assume a lead time or a quantity, or ask an administrator for the role buyer.");
    var subject =
        whatIfs
            .find(card)
            .filter(found -> isSeen(found.position(), reader))
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "No recommendation '%s' is open.".formatted(card),
                    "Read the open recommendations."));
    return whatIfs.ask(
        subject,
        new WhatIfs.Assumed(
            offer == null ? subject.offer() : "SupplyOffer/" + offer,
            unitPrice,
            leadTimeDays,
            quantity),
        new Recommendations.Reader(Language.localeOf(language), reader.seesPrices()));
  }

  private boolean isSeen(String position, Reader reader) {
    return !graph
        .read(
            SEEN,
            Map.of("refs", List.of(position), "sites", List.copyOf(reader.sites())),
            row -> row)
        .isEmpty();
  }
}
