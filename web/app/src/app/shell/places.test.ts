import { describe, expect, it } from "vitest";
import { placesFor } from "./places";

describe("placesFor", () => {
  it("shows importing only to those who may post", () => {
    const words = (mayPost: boolean) =>
      placesFor({ mayPost, roles: [] }).map((place) => place.word);

    expect(words(true)).toContain("imports");
    expect(words(false)).not.toContain("imports");
  });

  it("shows exploring only to those with consoles", () => {
    const words = (role: string) =>
      placesFor({ mayPost: false, roles: [role] }).map((place) => place.word);

    expect(words("analyst")).toContain("explore");
    expect(words("viewer")).not.toContain("explore");
  });
});
