/** A moment of the past to look at stock from; each time is now when absent. */
export interface Past {
  /** When it was true. */
  validAt?: string;
  /** By what was known then. */
  asOf?: string;
}

/** What the address says about the moment; anything that is no time is left out. */
export function pastSearch(raw: Record<string, unknown>): Past {
  return pastOf(raw.validAt, raw.asOf);
}

export function pastOf(validAt: unknown, asOf: unknown): Past {
  const valid = instantOf(validAt);
  const known = instantOf(asOf);
  return { ...(valid && { validAt: valid }), ...(known && { asOf: known }) };
}

export function isPast({ validAt, asOf }: Past): boolean {
  return validAt !== undefined || asOf !== undefined;
}

/** A time in UTC; null when it is none. A time without a zone is that of the reader's clock. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString().replace(/\.000Z$/, "Z");
}

/** A time as a field for date and time holds it: on the reader's clock, to the minute. */
export function fieldOf(iso: string | undefined): string {
  if (iso === undefined) return "";
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
