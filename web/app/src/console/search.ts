export interface ConsoleSearch {
  query?: string;
}

/** The query that the address carries, if any. */
export function consoleSearch(raw: Record<string, unknown>): ConsoleSearch {
  return typeof raw.query === "string" && raw.query !== "" ? { query: raw.query } : {};
}
