import { describe, expect, it } from "vitest";
import { inputOf, isComplete, mayApprove, mayDecide } from "./choice";

const advised = {
  id: "Recommendation/R-1",
  madeAt: "2026-06-01T06:00:00Z",
  quantity: "500",
  supplier: "S-B",
  due: "2026-06-07",
};
const filled = {
  quantity: "500",
  supplier: "S-A",
  due: "2026-06-07",
  until: "",
  code: "BUDGET" as const,
  reason: " ",
};

describe("inputOf", () => {
  it("sends of an edit only what differs from the advice", () => {
    expect(inputOf("D-1", "EDIT", advised, filled)).toEqual({
      id: "D-1",
      card: "Recommendation/R-1",
      madeAt: "2026-06-01T06:00:00Z",
      kind: "EDIT",
      reason: null,
      supplier: "S-A",
    });
  });
});

describe("isComplete", () => {
  it("asks a rejection for its reason and an edit for a difference", () => {
    expect(isComplete("REJECT", advised, filled)).toBe(false);
    expect(isComplete("REJECT", advised, { ...filled, reason: "no room" })).toBe(true);
    expect(isComplete("EDIT", advised, filled)).toBe(true);
    expect(isComplete("EDIT", advised, { ...filled, supplier: "S-B" })).toBe(false);
  });
});

describe("roles", () => {
  it("lets planners decide and approvers approve, and viewers neither", () => {
    expect(mayDecide({ roles: ["planner"] })).toBe(true);
    expect(mayApprove({ roles: ["planner"] })).toBe(false);
    expect(mayApprove({ roles: ["approver"] })).toBe(true);
    expect(mayDecide({ roles: ["viewer"] }) || mayApprove({ roles: ["viewer"] })).toBe(false);
  });
});
