import type { AnyVariables, DocumentInput } from "@urql/core";
import { useCallback, useState } from "react";
import { useQuery } from "urql";
import { useNews } from "../live/news";
import { readAtOf } from "./client";
import { type Trouble, troubleOf } from "./trouble";

/** What is known of an answer. One that could not be brought up to date keeps its data and its trouble. */
export type Answer<T> =
  | { state: "loading" }
  | { state: "failed"; trouble: Trouble; retry: () => void }
  | {
      state: "ready";
      data: T;
      readAt: number;
      refreshing: boolean;
      trouble: Trouble | null;
      retry: () => void;
    };

interface Question<T, V extends AnyVariables> {
  query: DocumentInput<T, V>;
  variables: V;
  pause?: boolean;
}

interface Kept<T> {
  of: string;
  data: T;
  readAt: number;
}

export function useAnswer<T, V extends AnyVariables>(question: Question<T, V>): Answer<T> {
  const [result, ask] = useQuery<T, V>({ ...question, pause: question.pause ?? false });
  const retry = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  const paused = question.pause ?? false;
  const renew = useCallback(() => {
    if (!paused) ask({ requestPolicy: "network-only" });
  }, [ask, paused]);
  useNews(renew);
  const [kept, keep] = useState<Kept<T> | null>(null);

  const asked = JSON.stringify(question.variables);
  const readAt = readAtOf(result.extensions);
  // An answer that failed as a whole has null for its data.
  const data = result.data ?? null;
  const isNew = data !== null && !(kept?.of === asked && kept.data === data);
  if (isNew && answersTo(result.operation?.variables, asked)) keep({ of: asked, data, readAt });

  const known = kept?.of === asked ? kept : null;
  const trouble = result.error ? troubleOf(result.error) : null;
  if (known) {
    const refreshing = result.fetching || result.stale;
    return { state: "ready", data: known.data, readAt: known.readAt, refreshing, trouble, retry };
  }
  if (trouble && !result.fetching) return { state: "failed", trouble, retry };
  return { state: "loading" };
}

function answersTo(variables: unknown, asked: string): boolean {
  return JSON.stringify(variables) === asked;
}
