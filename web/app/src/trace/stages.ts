import type { TraceQuery } from "../gql/graphql";

export type TraceStep = NonNullable<TraceQuery["trace"]>["steps"][number];

/** How many entries of a stage are shown at once; the newest say most. */
const SHOWN = 12;

export interface StageOfTrace {
  stage: TraceStep["stage"];
  steps: TraceStep[];
  /** How many older steps are left out. */
  left: number;
}

/** The steps by stage, in the order of the stages. */
export function stagesOf(steps: TraceStep[]): StageOfTrace[] {
  const stages = new Map<TraceStep["stage"], TraceStep[]>();
  for (const step of steps) stages.set(step.stage, [...(stages.get(step.stage) ?? []), step]);
  return [...stages].map(([stage, all]) => ({
    stage,
    steps: all.slice(-SHOWN),
    left: Math.max(0, all.length - SHOWN),
  }));
}
