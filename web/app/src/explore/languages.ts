export type Language = "cypher" | "sparql";

/** What stands in an editor nobody has written in: a question that the graph of every company can answer. */
export const FIRST: Record<Language, string> = {
  cypher: `MATCH (p:StockPosition)-[:ITEM]->(i:Item)
RETURN i.id AS item, p.id AS position, p.quantityOnHand AS onHand, p.unit AS unit
ORDER BY item, position LIMIT 20`,
  sparql: `PREFIX aion: <https://w3id.org/aion/ontology#>
SELECT ?item ?name WHERE {
  ?item a aion:Item ; aion:name ?name .
}
ORDER BY ?item LIMIT 20`,
};

export function languageOf(text: unknown): Language {
  return text === "sparql" ? "sparql" : "cypher";
}
