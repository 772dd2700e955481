import type { ItemPricesQuery, ItemPriceTierFragment } from "../gql/graphql";

/** The price tiers of each offer, by the offer's id. */
export function tiersByOffer(
  item: ItemPricesQuery["item"] | undefined,
): Map<string, ItemPriceTierFragment[]> {
  return new Map(
    item?.offers.edges.map(({ node }) => [node.id, node.priceTiers.edges.map((edge) => edge.node)]),
  );
}
