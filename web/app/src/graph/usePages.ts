import type { AnyVariables, DocumentInput } from "@urql/core";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useClient } from "urql";
import { useNews } from "../live/news";
import { type Connection, type Pages, type Turn, turned } from "./pages";
import { useAfterPosting } from "./posting";
import { troubleOf } from "./trouble";

interface Question<T, V extends AnyVariables, N> {
  query: DocumentInput<T, V>;
  /** What is asked, given the cursor to go on after. */
  variables: (after: string | null) => V;
  /** The list within the answer; null when what it belongs to does not exist. */
  pick: (data: T) => Connection<N> | null;
}

export interface Turning<N> {
  pages: Pages<N>;
  more: () => void;
  again: () => void;
}

/** A list that grows page by page, and starts anew when the question changes. */
export function usePages<T, V extends AnyVariables, N>(question: Question<T, V, N>): Turning<N> {
  const client = useClient();
  const asked = JSON.stringify(question.variables(null));
  const latest = useRef(question);
  latest.current = question;
  const round = useRef(0);
  const [pages, turn] = useReducer<Pages<N>, [Turn<N>]>(turned, { state: "loading" });

  const fetchAfter = useCallback(
    async (after: string | null) => {
      const mine = after === null ? ++round.current : round.current;
      turn({ kind: after === null ? "asked" : "askedMore" });
      const { query, variables, pick } = latest.current;
      const result = await client
        .query(query, variables(after), { requestPolicy: "network-only" })
        .toPromise();
      if (mine !== round.current) return null;
      if (result.data === undefined || result.data === null) {
        const trouble = result.error ? troubleOf(result.error) : { kind: "unreachable" as const };
        turn({ kind: "failed", trouble });
        return null;
      }
      const page = pick(result.data) ?? NOTHING;
      turn({ kind: after === null ? "first" : "further", page, readAt: Date.now() });
      return page;
    },
    [client],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed question starts anew
  useEffect(() => {
    fetchAfter(null);
  }, [fetchAfter, asked]);

  const cursor = pages.state === "ready" ? pages.cursor : null;
  const more = useCallback(() => {
    if (cursor !== null) fetchAfter(cursor);
  }, [cursor, fetchAfter]);
  const again = useCallback(() => fetchAfter(null), [fetchAfter]);

  const shown = pages.state === "ready" ? pages.nodes.length : 0;
  const againAsFar = useCallback(async () => {
    let page = await fetchAfter(null);
    let read = page?.edges.length ?? 0;
    while (page?.pageInfo.endCursor && page.pageInfo.hasNextPage && read < shown) {
      page = await fetchAfter(page.pageInfo.endCursor);
      read += page?.edges.length ?? 0;
    }
  }, [fetchAfter, shown]);
  useAfterPosting(againAsFar);
  useNews(againAsFar);
  return { pages, more, again };
}

const NOTHING = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: [],
};
