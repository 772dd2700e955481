package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InferCommandTest {
  private static final String DATA =
      """
      @prefix : <http://example.org/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      :partOf a owl:TransitiveProperty .
      :bolt :partOf :axle .
      :axle :partOf :cart .
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void writes_the_closure_of_packed_files() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(DATA.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("data.ttl.gz"), packed.toByteArray());

    int status = infer("--data", at("data.ttl.gz"), "--out", at("closure.nt"));

    assertThat(status).as(err.toString()).isZero();
    assertThat(Files.readString(folder.resolve("closure.nt")))
        .contains(
            "<http://example.org/bolt> <http://example.org/partOf> <http://example.org/cart> .");
    assertThat(err.toString()).contains("given 3, inferred");
  }

  @Test
  void answers_a_query_as_rows_and_proves_a_fact() throws IOException {
    write("data.ttl", DATA);
    write(
        "own.rules",
        "@prefix : <http://example.org/> .\n[small: (?a :partOf ?b) -> (?a :is :small)]");
    write("q.rq", "PREFIX : <http://example.org/> SELECT ?x { ?x :is :small } ORDER BY ?x");

    int status =
        infer(
            "--data",
            at("data.ttl"),
            "--rules",
            at("own.rules"),
            "--query",
            at("q.rq"),
            "--why",
            ":bolt :partOf :cart",
            "--out",
            at("rows.csv"));

    assertThat(status).as(err.toString()).isZero();
    assertThat(Files.readString(folder.resolve("rows.csv")))
        .isEqualToIgnoringNewLines("x\nhttp://example.org/axle\nhttp://example.org/bolt\n");
    assertThat(out.toString())
        .contains("<http://example.org/cart>  by prp-trp")
        .contains(
            "  <http://example.org/axle> <http://example.org/partOf> <http://example.org/cart>  given");
  }

  @Test
  void prints_facts_that_cannot_hold_together_and_still_succeeds() throws IOException {
    write("data.ttl", DATA + ":a owl:disjointWith :b . :x a :a , :b .");

    int status = infer("--data", at("data.ttl"), "--out", at("closure.ttl"));

    assertThat(status).isZero();
    assertThat(err.toString()).contains("INCONSISTENT: 1 found", "by cax-dw");
  }

  @Test
  void says_where_data_rules_and_queries_are_wrong() throws IOException {
    write("bad.ttl", "@prefix : <http://example.org/> .\n:a :b ;; ] .");
    write("good.ttl", DATA);
    write("bad.rules", "\n[open: (?a <http://e.org/p> ?b) -> (?a <http://e.org/q> ?c)]");
    write("bad.rq", "SELECT ?x\n{ ?x ?y }");
    write("remote.jsonld", "{\"@context\": \"http://example.org/c\", \"a\": 1}");
    write("entity.rdf", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>");

    assertThat(refused("--data", at("bad.ttl"))).contains("Line 2, column 7", "RDF_SYNTAX");
    assertThat(refused("--data", at("none.ttl"))).contains("NOT_FOUND");
    assertThat(refused("--data", at("bad.rules"))).contains("IMPORT_FORMAT_UNSUPPORTED");
    assertThat(refused("--data", at("remote.jsonld"))).contains("RDF_REMOTE_REFUSED");
    assertThat(refused("--data", at("entity.rdf"))).contains("RDF_ENTITY_REFUSED");
    assertThat(refused("--data", at("good.ttl"), "--rules", at("bad.rules")))
        .contains("'open'", "line 2", "?c", "RULE_INVALID");
    assertThat(refused("--data", at("good.ttl"), "--query", at("bad.rq")))
        .contains("line 2", "SPARQL_SYNTAX");
  }

  private String refused(String... arguments) {
    var with = new java.util.ArrayList<>(java.util.List.of(arguments));
    with.add("--out");
    with.add(at(with.contains("--query") ? "out.csv" : "out.ttl"));
    err.getBuffer().setLength(0);
    assertThat(infer(with.toArray(String[]::new))).isEqualTo(1);
    return err.toString();
  }

  private int infer(String... arguments) {
    return new CommandLine(new InferCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(AionCommand::explain)
        .execute(arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
