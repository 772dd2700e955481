export interface Drill {
  ranAt: string;
  holds: boolean;
}

/** How the last proof of the archive went. */
export type DrillState = "none" | "holds" | "fails";

/** What there is to say about the archive; nothing is proved until a drill has run. */
export function drillState(drill: Drill | null): DrillState {
  if (!drill) return "none";
  return drill.holds ? "holds" : "fails";
}
