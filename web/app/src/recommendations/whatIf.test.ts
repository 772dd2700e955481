import { expect, test } from "vitest";
import { variablesOf } from "./whatIf";

test("nothing is asked while nothing is assumed", () => {
  const nothing = { offer: "O-A", leadTimeDays: " ", quantity: "", unitPrice: "" };

  expect(variablesOf(nothing)).toBeNull();
});

test("fields left empty assume nothing", () => {
  const assumed = { offer: "O-A", leadTimeDays: "5", quantity: "", unitPrice: "" };

  expect(variablesOf(assumed)).toEqual({
    offer: "O-A",
    leadTimeDays: 5,
    quantity: null,
    unitPrice: null,
  });
});
