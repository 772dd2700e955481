import type { EntryChangeFragment } from "../gql/graphql";

type Change = Pick<
  EntryChangeFragment,
  "quantityOnHand" | "quantityReserved" | "quantityOnHold" | "quantityInTransit" | "quantityOnOrder"
>;

export type BalanceName = "onHand" | "reserved" | "onHold" | "inTransit" | "onOrder";

/** The balances that a change moved, in their usual order; those it left alone are not told. */
export function movedBy(change: Change): { name: BalanceName; amount: string }[] {
  const all: { name: BalanceName; amount: string }[] = [
    { name: "onHand", amount: change.quantityOnHand },
    { name: "reserved", amount: change.quantityReserved },
    { name: "onHold", amount: change.quantityOnHold },
    { name: "inTransit", amount: change.quantityInTransit },
    { name: "onOrder", amount: change.quantityOnOrder },
  ];
  return all.filter(({ amount }) => Number(amount) !== 0);
}
