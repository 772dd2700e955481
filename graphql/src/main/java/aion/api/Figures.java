package aion.api;

import aion.recommendation.Overview;
import aion.recommendation.OverviewFigures;
import graphql.GraphQLContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The key figures of the company.
@Controller
class Figures {
  private final OverviewFigures figures;

  Figures(OverviewFigures figures) {
    this.figures = figures;
  }

  @QueryMapping
  Overview overview(GraphQLContext context) {
    var reader = Readers.of(context);
    return figures.take(reader.seesPrices() && reader.seesAllSites());
  }
}
