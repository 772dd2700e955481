import type { OrderRowFragment } from "../gql/graphql";

type Line = OrderRowFragment["lines"]["edges"][number]["node"];

/** Where an order stands as a whole, the least far of its lines deciding. */
export type Standing = "placed" | "confirmed" | "late" | "part" | "received" | "ended";

const OPEN = new Set(["PLACED", "CONFIRMED", "PARTIALLY_RECEIVED"]);

export function standingOf(lines: Pick<Line, "status" | "promisedAt">[], now: number): Standing {
  const open = lines.filter((line) => OPEN.has(line.status));
  if (open.length === 0)
    return lines.some((line) => line.status === "RECEIVED") ? "received" : "ended";
  if (open.some((line) => line.promisedAt != null && Date.parse(line.promisedAt) < now))
    return "late";
  if (open.length < lines.length || open.some((line) => line.status === "PARTIALLY_RECEIVED"))
    return "part";
  return open.every((line) => line.status === "CONFIRMED") ? "confirmed" : "placed";
}
