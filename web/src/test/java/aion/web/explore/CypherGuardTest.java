package aion.web.explore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CypherGuardTest {
  private static void check(String statement) {
    new CypherGuard()
        .check(statement, KnownNames.of(Ontology.shipped(), Map.of("row", Map.of("a", 1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (i:Item) RETURN i",
        "match (p:StockPosition)-[:ITEM]->(i:Item {id: $item}) where p.quantityOnHand > 0 return i.id, p.quantityOnHand order by i.id limit 10",
        "MATCH (n) RETURN count(*)",
        "MATCH (a)-[*]->(b) RETURN count(*)",
        "MATCH (a:Item) ((x)-[:ITEM]-(y)){1,3} (b) RETURN a, b",
        "MATCH p = SHORTEST 1 (a:Item)--+(b:Supplier) RETURN p",
        "UNWIND [1, 2] AS x CALL (x) { MATCH (i:Item) RETURN i.id AS id LIMIT 1 } RETURN x, id",
        "RETURN 1 AS x UNION RETURN 2 AS x;",
        "// a comment\nRETURN date('2026-01-01').year, duration.between(date(), date()).days",
        "WITH {weight: 1} AS m RETURN m.weight, m{.weight}, $row.a",
        "MATCH (e:Entry)-[m:MOVED]->(p) WHERE e.kind = 'movement.issue' AND m.delta < 0 RETURN e.id, sum(m.delta)",
        "MATCH (l:Location&!Bin) RETURN l.name",
        "MATCH (n:$('Item')) RETURN EXISTS { (n)<-[:ITEM]-(:SupplyOffer) } AS offered",
        "MATCH (i:Item) RETURN COLLECT { MATCH (i)<-[:ITEM]-(p:StockPosition) RETURN p.id }",
      })
  void statements_that_read_pass(String statement) {
    assertThatCode(() -> check(statement)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE (:Item) | CYPHER_READ_ONLY | CREATE",
        "MATCH (n) DETACH DELETE n | CYPHER_READ_ONLY | DELETE",
        "MATCH (n) SET n.name = 'x' | CYPHER_READ_ONLY | SET",
        "MATCH (n) REMOVE n.name | CYPHER_READ_ONLY | REMOVE",
        "MERGE (:Item) | CYPHER_READ_ONLY | MERGE",
        "INSERT (:Item) | CYPHER_READ_ONLY | INSERT",
        "MATCH (n) CALL (n) { DELETE n } RETURN 1 | CYPHER_READ_ONLY | DELETE",
        "UNWIND [1] AS x CALL (x) { RETURN 1 AS y } IN TRANSACTIONS RETURN y | CYPHER_READ_ONLY | IN TRANSACTIONS",
        "MATCH (n) RETURN EXISTS { CREATE (:Item) } | CYPHER_READ_ONLY | CREATE",
        "LOAD CSV FROM 'http://127.0.0.1/x' AS l RETURN l | CYPHER_CLAUSE_REFUSED | LOAD CSV",
        "load /* x */ csv from 'file:///x' as l return l | CYPHER_CLAUSE_REFUSED | LOAD CSV",
        "CALL db.labels() | CYPHER_CLAUSE_REFUSED | procedure 'db.labels'",
        "CALL `db`.`labels` | CYPHER_CLAUSE_REFUSED | procedure",
        "CALL apoc.cypher.runFile('x') | CYPHER_CLAUSE_REFUSED | procedure",
        "RETURN apoc.version() | CYPHER_CLAUSE_REFUSED | apoc.version",
        "SHOW TRANSACTIONS | CYPHER_CLAUSE_REFUSED | SHOW",
        "SHOW USERS | CYPHER_CLAUSE_REFUSED | command",
        "TERMINATE TRANSACTIONS 'neo4j-1' | CYPHER_CLAUSE_REFUSED | TERMINATE",
        "USE system MATCH (n) RETURN n | CYPHER_CLAUSE_REFUSED | USE",
        "DROP CONSTRAINT event_id | CYPHER_CLAUSE_REFUSED | constraint",
        "CREATE INDEX x FOR (n:Item) ON (n.name) | CYPHER_CLAUSE_REFUSED | schema",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b' | CYPHER_CLAUSE_REFUSED | command",
        "RETURN 1; MATCH (n) RETURN n | CYPHER_CLAUSE_REFUSED | 2 statements",
        "EXPLAIN MATCH (n) RETURN n | CYPHER_SYNTAX | line 1, column 1",
        "/**/ PROFILE MATCH (n) RETURN n | CYPHER_SYNTAX | line 1, column 6",
        "CYPHER 5 MATCH (n) RETURN n | CYPHER_SYNTAX | line 1, column 1",
        "CYPHER runtime=slotted RETURN 1 | CYPHER_SYNTAX | line 1, column 1",
        "MATCH (i:Item RETURN i | CYPHER_SYNTAX | line 1, column 15",
        "RETURN | CYPHER_SYNTAX | ends too early",
        "CRE\\u0041TE (:Item) | CYPHER_SYNTAX | line 1, column 4",
        "RETURN '\\u0027' | CYPHER_SYNTAX | line 1, column 9",
        "MATCH (i:Item) RETURN i.unitCost | FORBIDDEN_FIELD | cost field",
        "MATCH (i:Item {sku:'BOLT-M8'}) RETURN i.unitCost | FORBIDDEN_FIELD | permission",
        "MATCH (i:Item) RETURN i{.`unitCost`} | FORBIDDEN_FIELD | line 1, column 26",
      })
  void what_does_more_than_read_is_refused(String statement, ProblemCode code, String says) {
    assertThatThrownBy(() -> check(statement))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              org.assertj.core.api.Assertions.assertThat(problem.code()).isEqualTo(code);
              org.assertj.core.api.Assertions.assertThat(problem.what()).contains(says);
            });
  }

  @Test
  void deep_nesting_long_texts_and_loops_are_refused_at_once() {
    assertThatThrownBy(() -> check("RETURN " + "(".repeat(5_000) + "1" + ")".repeat(5_000)))
        .hasMessageContaining("deep");
    assertThatThrownBy(() -> check("RETURN '" + "x".repeat(70_000) + "'"))
        .hasMessageContaining("65,536");
    assertThatThrownBy(() -> check("FOREACH (x IN [1] | CREATE (:Item))"))
        .hasMessageContaining("FOREACH");
  }
}
