import type { DiscrepancyFilter, DiscrepancyKind } from "../gql/graphql";

export const DISCREPANCY_KINDS = [
  "COUNT_DIFFERENCE",
  "LATE_MOVEMENT",
  "RESERVED_BEYOND_STOCK",
  "LOST_IN_TRANSIT",
] as const satisfies readonly DiscrepancyKind[];

export interface DiscrepancySearch {
  kind?: DiscrepancyKind;
}

/** What the address says about which discrepancies to list; anything unknown is left out. */
export function discrepancySearch(raw: Record<string, unknown>): DiscrepancySearch {
  const kind = DISCREPANCY_KINDS.find((known) => known === raw.kind);
  return kind ? { kind } : {};
}

export function discrepancyFilter({ kind }: DiscrepancySearch, sku?: string): DiscrepancyFilter {
  return {
    ...(kind && { kind: { eq: kind } }),
    ...(sku !== undefined && { item: { sku: { eq: sku } } }),
  };
}

/** The ledger entry that showed it: a key is the entry's id, the line and the kind. */
export function entryOf(code: string): string {
  return code.split("/").slice(0, -2).join("/");
}
