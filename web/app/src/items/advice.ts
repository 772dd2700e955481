import type { RecommendationFilter } from "../gql/graphql";

/** Open advice on any position of the item. */
export function openAdviceOn(sku: string): RecommendationFilter {
  return { status: { eq: "OPEN" }, position: { item: { sku: { eq: sku } } } };
}
