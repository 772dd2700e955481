import type { RecommendationFilter, Urgency } from "../gql/graphql";

export const URGENCIES = ["CRITICAL", "SOON", "WATCH"] as const satisfies readonly Urgency[];

export interface AdviceSearch {
  urgency?: Urgency;
}

/** What the address says about which advice to list; anything unknown is left out. */
export function adviceSearch(raw: Record<string, unknown>): AdviceSearch {
  const urgency = urgencyOf(raw.urgency);
  return urgency ? { urgency } : {};
}

export function urgencyOf(value: unknown): Urgency | undefined {
  return URGENCIES.find((known) => known === value);
}

export function adviceFilter({ urgency }: AdviceSearch): RecommendationFilter {
  return { status: { eq: "OPEN" }, ...(urgency && { urgency: { eq: urgency } }) };
}
