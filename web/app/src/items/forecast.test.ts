import { expect, test } from "vitest";
import { modelsText, wholeWeeksBefore } from "./forecast";

test("a week that still runs is left out before a forecast", () => {
  const past = [
    { week: "2026-05-18", quantity: "7" },
    { week: "2026-05-25", quantity: "2" },
  ];

  expect(wholeWeeksBefore(past, "2026-05-28")).toEqual([{ at: "2026-05-18", value: "7" }]);
  expect(wholeWeeksBefore(past, "2026-06-01")).toHaveLength(2);
});

test("models are told with their shares", () => {
  const models = [
    { model: "ETS(A,N,N)", weight: 0.6 },
    { model: "Theta", weight: 0.4 },
  ];

  expect(modelsText(models, (share) => `${100 * share} %`)).toBe("60 % ETS(A,N,N), 40 % Theta");
});
