import { describe, expect, it } from "vitest";
import { stagesOf, type TraceStep } from "./stages";

const step = (stage: TraceStep["stage"], subject: string): TraceStep => ({
  __typename: "TraceStep",
  stage,
  kind: "movement.issue",
  subject,
  at: null,
  detail: null,
  entry: null,
});

describe("stagesOf", () => {
  it("keeps the stages and their steps in order", () => {
    const stages = stagesOf([step("SENSING", "a"), step("SENSING", "b"), step("ACTING", "c")]);

    expect(stages.map((one) => one.stage)).toEqual(["SENSING", "ACTING"]);
    expect(stages[0]?.steps.map((one) => one.subject)).toEqual(["a", "b"]);
  });

  it("says how many of the oldest are left out", () => {
    const many = Array.from({ length: 15 }, (_, i) => step("SENSING", `${i}`));
    const [sensing] = stagesOf(many);

    expect(sensing?.left).toBe(3);
    expect(sensing?.steps.at(-1)?.subject).toBe("14");
  });
});
