const DAY = 86_400_000;
const SOON_DAYS = 30;

export type Expiry = "expired" | "soon" | "good";

/** How a lot stands at a moment. The last day is a usable one, on the reader's calendar. */
export function expiryOf(lastDay: string, at: number): Expiry {
  const [year = 0, month = 1, day = 1] = lastDay.split("-").map(Number);
  const end = new Date(year, month - 1, day + 1).getTime();
  if (at >= end) return "expired";
  return at >= end - SOON_DAYS * DAY ? "soon" : "good";
}
