import { describe, expect, it } from "vitest";
import { tableOf } from "./ask";

const about = { truncated: false, behind: 2, tookMs: 9, offset: { master: 12 } };

describe("tableOf", () => {
  it("shows rows of Cypher, nodes as JSON", () => {
    const text = '{"columns":["i","n"],"rows":[[{"labels":["Item"]},3],[null,"x"]]}';

    expect(tableOf(text, about)).toEqual({
      columns: ["i", "n"],
      rows: [
        ['{"labels":["Item"]}', "3"],
        ["", "x"],
      ],
      truncated: false,
      behind: 2,
      tookMs: 9,
      offset: [["master", 12]],
    });
  });

  it("shows results of SPARQL, a value that is not bound as nothing", () => {
    const text =
      '{"head":{"vars":["s","o"]},"results":{"bindings":[{"s":{"type":"uri","value":"https://x/1"}}]}}';

    expect(tableOf(text, about).rows).toEqual([["https://x/1", ""]]);
    expect(tableOf('{"head":{},"boolean":true}', about).rows).toEqual([["true"]]);
  });

  it("shows triples line by line", () => {
    expect(tableOf("<a> <b> <c> .\n<d> <e> <f> .", {}).rows).toEqual([
      ["<a> <b> <c> ."],
      ["<d> <e> <f> ."],
    ]);
  });
});
