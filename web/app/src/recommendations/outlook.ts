import type { MarkedDay } from "../charts/options";

interface Level {
  day: string;
  quantityOnHand: string;
}

const AFTER_LAST_MARK = 3;
const DAY = 86_400_000;

/** The days that were, with their levels, and the open ones up to a little after the last mark. */
export function withOutlook(history: Level[], marks: MarkedDay[]): { at: string; value: number }[] {
  const points = history.map(({ day, quantityOnHand }) => ({
    at: day,
    value: Number(quantityOnHand),
  }));
  const today = points.at(-1)?.at;
  const furthest = marks
    .map((mark) => mark.day)
    .sort()
    .at(-1);
  if (!today || !furthest || furthest <= today) return points;
  const end = Date.parse(furthest) + AFTER_LAST_MARK * DAY;
  for (let at = Date.parse(today) + DAY; at <= end; at += DAY) {
    points.push({ at: new Date(at).toISOString().slice(0, 10), value: Number.NaN });
  }
  return points;
}

/** The reader's calendar day of an instant. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
