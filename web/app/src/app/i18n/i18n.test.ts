import { describe, expect, it } from "vitest";
import { en } from "./en";
import { languageOf } from "./i18n";
import { id } from "./id";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, at = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${at}${key}`, value]] : leaves(value, `${at}${key}.`),
  );
}

const blanks = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();

describe("the words of the two languages", () => {
  it("fill the same blanks", () => {
    const english = new Map(leaves(en));

    const differing = leaves(id).filter(
      ([key, text]) => blanks(text).join() !== blanks(english.get(key) ?? "").join(),
    );

    expect(differing).toEqual([]);
  });
});

describe("languageOf", () => {
  it("prefers what was kept, then what the browser prefers, then English", () => {
    expect(languageOf("id", ["en-GB"])).toBe("id");
    expect(languageOf(null, ["fr", "id-ID"])).toBe("id");
    expect(languageOf("xx", ["fr"])).toBe("en");
  });
});
