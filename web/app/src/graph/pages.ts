import type { Trouble } from "./trouble";

/** A page of a list, as every list of the graph comes. */
export interface Connection<N> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: { node: N }[];
}

export type Pages<N> =
  | { state: "loading" }
  | { state: "failed"; trouble: Trouble }
  | {
      state: "ready";
      nodes: N[];
      totalCount: number;
      /** Where to go on; null at the end. */
      cursor: string | null;
      busy: "no" | "anew" | "more";
      trouble: Trouble | null;
      /** What the trouble stood in the way of. */
      missed: "anew" | "more";
      readAt: number;
    };

export type Turn<N> =
  | { kind: "asked" }
  | { kind: "askedMore" }
  | { kind: "first"; page: Connection<N>; readAt: number }
  | { kind: "further"; page: Connection<N>; readAt: number }
  | { kind: "failed"; trouble: Trouble };

/** The list after a turn. What was read stays in sight while more is on its way or fails to come. */
export function turned<N>(pages: Pages<N>, turn: Turn<N>): Pages<N> {
  const known = pages.state === "ready" ? pages : null;
  switch (turn.kind) {
    case "asked":
      return known ? { ...known, busy: "anew", trouble: null } : { state: "loading" };
    case "askedMore":
      return known ? { ...known, busy: "more", trouble: null } : pages;
    case "first":
      return listed([], turn.page, turn.readAt);
    case "further":
      return listed(known?.nodes ?? [], turn.page, known?.readAt ?? turn.readAt);
    case "failed":
      return known
        ? {
            ...known,
            busy: "no",
            trouble: turn.trouble,
            missed: known.busy === "more" ? "more" : "anew",
          }
        : { state: "failed", trouble: turn.trouble };
  }
}

function listed<N>(before: N[], page: Connection<N>, readAt: number): Pages<N> {
  const { hasNextPage, endCursor } = page.pageInfo;
  return {
    state: "ready",
    nodes: [...before, ...page.edges.map((edge) => edge.node)],
    totalCount: page.totalCount,
    cursor: hasNextPage ? (endCursor ?? null) : null,
    busy: "no",
    trouble: null,
    missed: "anew",
    readAt,
  };
}
