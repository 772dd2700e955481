import type { DraftState } from "../gql/graphql";

export const STATES = [
  "WAITING",
  "ORDERED",
  "WITHDRAWN",
  "EXPIRED",
] as const satisfies readonly DraftState[];

export interface DraftSearch {
  state?: DraftState;
}

/** What the address says about which drafts to list: those that wait, when it says nothing known. */
export function draftSearch(raw: Record<string, unknown>): DraftSearch {
  const state = STATES.find((known) => known === raw.state);
  return state && state !== "WAITING" ? { state } : {};
}
