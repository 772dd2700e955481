import { describe, expect, it } from "vitest";
import { thingIn } from "./thing";
import { triplesIn } from "./triples";

const ID = "https://localhost/id/";
const AION = "https://w3id.org/aion/ontology#";
const LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";

const TEXT = `<${ID}Category/METAL> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${AION}Category> .
<${AION}Category> ${LABEL} "Category"@en .
<${AION}Category> ${LABEL} "Kategori"@id .
<${ID}Category/METAL> <${AION}name> "Metal \\"A\\"\\u00e9\\n" .
<${ID}Category/METAL> <${AION}someDay> "2026-01-02"^^<http://www.w3.org/2001/XMLSchema#date> .
<${ID}Category/METAL> <${AION}broader> <${ID}Category/ALL%20x> .
<${ID}Item/BOLT> <${AION}category> <${ID}Category/METAL> .
<${AION}category> ${LABEL} "kategori"@id .
<${ID}Item/BOLT> ${LABEL} "Bolt" .
no triple
`;

describe("a thing", () => {
  it("is read from N-Triples, in the reader's language", () => {
    const thing = thingIn(triplesIn(TEXT), `${ID}Category/METAL`, "id");

    expect(thing.name).toBe('Metal "A"é\n');
    expect(thing.classes).toEqual(["Kategori"]);
    expect(thing.said.map((said) => said.label)).toEqual(["Broader", "Name", "Some day"]);
    expect(thing.said[0]?.values).toEqual([
      {
        kind: "place",
        place: { ref: "Category/ALL x", iri: `${ID}Category/ALL%20x`, name: "ALL x" },
      },
    ]);
    expect(thing.said[2]?.values).toEqual([{ kind: "text", text: "2026-01-02", type: "date" }]);
    expect(thing.pointing).toEqual([
      {
        property: `${AION}category`,
        label: "Kategori",
        values: [
          { kind: "place", place: { ref: "Item/BOLT", iri: `${ID}Item/BOLT`, name: "Bolt" } },
        ],
      },
    ]);
  });

  it("that nothing is said of has its key for a name", () => {
    expect(thingIn([], `${ID}Item/A%2FB`, "en")).toEqual({
      name: "A/B",
      classes: [],
      said: [],
      pointing: [],
    });
  });
});
