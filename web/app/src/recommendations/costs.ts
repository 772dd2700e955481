import type { RecommendationCostsQuery } from "../gql/graphql";

type Costs = NonNullable<RecommendationCostsQuery["recommendation"]>;
export type AlternativeCost = Costs["alternatives"]["edges"][number]["node"];

/** What each alternative would cost, by its id. */
export function costsById(costs: Costs | null | undefined): Map<string, AlternativeCost> {
  return new Map(costs?.alternatives.edges.map(({ node }) => [node.id, node]));
}
