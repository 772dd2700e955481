// The same graph through @neo4j/graphql, as its documentation sets it up: what `./aion bench graphql` compares with.
// Documents are parsed and validated once; the library and the driver are left as they are.
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { execute, parse, validate } from "graphql";
import neo4j from "neo4j-driver";

const typeDefs = `
  type StockPosition @node {
    id: String!
    unit: String!
    scale: Int!
    quantityOnHand: BigInt!
    quantityAvailable: BigInt!
    item: [Item!]! @relationship(type: "ITEM", direction: OUT)
    location: [Location!]! @relationship(type: "LOCATION", direction: OUT)
  }
  type Item @node {
    id: String!
    name: String!
    category: [Category!]! @relationship(type: "CATEGORY", direction: OUT)
  }
  type Category @node {
    id: String!
    name: String!
  }
  type Location @node {
    id: String!
    name: String!
  }
  type Sum {
    site: String
    category: String
    positions: Int!
    onHand: BigInt
  }
  type Query {
    stockBySiteAndCategory: [Sum!]!
      @cypher(
        statement: """
        MATCH (p:StockPosition)
        OPTIONAL MATCH (p)-[:LOCATION]->(l:Location)
        OPTIONAL MATCH (p)-[:ITEM]->(:Item)-[:CATEGORY]->(c:Category)
        WITH head(COLLECT { MATCH (l)-[:WITHIN*0..8]->(s:Site) RETURN s.id LIMIT 1 }) AS site, c.id AS category,
          count(p) AS positions, sum(p.quantityOnHand) AS onHand
        ORDER BY site, category
        RETURN {site: site, category: category, positions: positions, onHand: onHand} AS sum
        """
        columnName: "sum"
      )
  }
`;

const driver = neo4j.driver(process.env.PEER_BOLT, neo4j.auth.basic("neo4j", process.env.PEER_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const documents = new Map();

function documentOf(query) {
  let document = documents.get(query);
  if (!document) {
    document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    documents.set(query, document);
  }
  return document;
}

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    const { query, variables } = JSON.parse(Buffer.concat(parts).toString());
    let answer;
    try {
      answer = await execute({
        schema,
        document: documentOf(query),
        variableValues: variables,
        contextValue: { sessionConfig: { database: "neo4j" } },
      });
    } catch (error) {
      answer = { errors: [{ message: error.message }] };
    }
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(answer));
  });
});
server.listen(0, "127.0.0.1", () => console.log(`ready at ${server.address().port}`));
process.stdin.on("end", () => process.exit(0)).resume();
