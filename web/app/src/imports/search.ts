export interface ImportSearch {
  run?: string;
}

/** The import that the address names, if any. */
export function importSearch(raw: Record<string, unknown>): ImportSearch {
  return typeof raw.run === "string" && raw.run !== "" ? { run: raw.run } : {};
}
