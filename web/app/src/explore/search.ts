import { type Language, languageOf } from "./languages";

export interface ExploreSearch {
  language?: Language;
  query?: string;
}

/** The language and the query that the address carries, if any. */
export function exploreSearch(raw: Record<string, unknown>): ExploreSearch {
  const search: ExploreSearch = {};
  if (languageOf(raw.language) === "sparql") search.language = "sparql";
  if (typeof raw.query === "string" && raw.query !== "") search.query = raw.query;
  return search;
}
