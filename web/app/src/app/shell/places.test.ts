import { describe, expect, it } from "vitest";
import { placesFor } from "./places";

describe("placesFor", () => {
  it("shows importing only to those who may post", () => {
    const words = (mayPost: boolean) => placesFor({ mayPost }).map((place) => place.word);

    expect(words(true)).toContain("imports");
    expect(words(false)).not.toContain("imports");
  });
});
