package aion.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictRdfTest {
  private static final String BASE = "https://example.org/";

  @ParameterizedTest
  @CsvSource({
    "S-RDF-01.ttl, RDF_TOO_DEEP, deep|nest",
    "S-RDF-02.ttl, RDF_SYNTAX, line 1|1:",
    "S-RDF-03.jsonld, RDF_REMOTE_REFUSED, context|remote",
    "S-RDF-04.rdf, RDF_ENTITY_REFUSED, entity|doctype",
    "S-RDF-06.ttl, RDF_SYNTAX, iri|character"
  })
  void refuses_the_documents_of_the_abuse_corpus(String file, ProblemCode code, String says)
      throws IOException {
    var problem = refused(resource(file), formatOf(file));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.what().toLowerCase(Locale.ROOT))
        .containsAnyOf(says.split("\\|"))
        .doesNotContain("jena", "java", "exception");
  }

  @Test
  void refuses_a_document_of_25_megabytes() {
    var document = "<urn:a> <urn:b> \"" + "n".repeat(25_000_000) + "\" .";

    var problem = refused(bytes(document), RdfFormat.N_TRIPLES);

    assertThat(problem.code()).isEqualTo(ProblemCode.RDF_TOO_LARGE);
    assertThat(problem.what()).contains("size", "large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          TURTLE    ~ <urn:a> <urn:b> <urn:c> .
          N_TRIPLES ~ <urn:a> <urn:b> <urn:c> .
          N_QUADS   ~ <urn:a> <urn:b> <urn:c> .
          TRIG      ~ <urn:a> <urn:b> <urn:c> .
          JSON_LD   ~ {"@id": "urn:a", "urn:b": {"@id": "urn:c"}}
          RDF_XML   ~ <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:"><rdf:Description rdf:about="urn:a"><u:b rdf:resource="urn:c"/></rdf:Description></rdf:RDF>
          """)
  void reads_each_format(RdfFormat format, String document) {
    assertThat(StrictRdf.readGraph(bytes(document), format, BASE).stream().toList())
        .hasToString("[urn:a urn:b urn:c]");
  }

  @Test
  void reads_named_graphs_where_they_are_expected() {
    DatasetGraph read =
        StrictRdf.read(bytes("<urn:g> { <urn:a> <urn:b> 1.0 }"), RdfFormat.TRIG, BASE);

    assertThat(read.stream()).hasSize(1);
    assertThat(read.listGraphNodes()).toIterable().hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void refuses_rubbish_in_every_format(RdfFormat format) {
    var problem = refused(bytes("\n  <rubbish @ ] }"), format);

    assertThat(problem.code()).isEqualTo(ProblemCode.RDF_SYNTAX);
    assertThat(problem.what()).contains("line ", "column ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          JSON_LD  ~ {"@context": ["https://schema.org"], "name": "x"} ~ RDF_REMOTE_REFUSED
          JSON_LD  ~ {"@context": {"@import": "https://schema.org"}, "name": "x"} ~ RDF_REMOTE_REFUSED
          JSON_LD  ~ {"@id": "http://exa mple/x", "urn:p": 1} ~ RDF_SYNTAX
          RDF_XML  ~ <!DOCTYPE r SYSTEM "http://localhost:19191/x.dtd"><r/> ~ RDF_ENTITY_REFUSED
          RDF_XML  ~ <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&a;</rdf:RDF> ~ RDF_SYNTAX
          N_QUADS  ~ <urn:a> <urn:b> "x ~ RDF_SYNTAX
          TRIG     ~ <urn:g> { <urn:a> <urn:b> ~ RDF_SYNTAX
          TURTLE   ~ @prefix a: <urn:a> . b:x a:y a:z . ~ RDF_SYNTAX
          """)
  void refuses_what_would_fetch_or_does_not_parse(
      RdfFormat format, String document, ProblemCode code) {
    assertThat(refused(bytes(document), format).code()).isEqualTo(code);
  }

  @Test
  void refuses_deep_nesting_in_every_format_that_nests() {
    var json = "{\"urn:p\":".repeat(300) + "1" + "}".repeat(300);
    var xml = "<a>".repeat(300) + "</a>".repeat(300);
    var turtle = "<urn:a> <urn:p> " + "(".repeat(5_000) + ")".repeat(5_000) + " .";

    assertThat(refused(bytes(json), RdfFormat.JSON_LD).code()).isEqualTo(ProblemCode.RDF_TOO_DEEP);
    assertThat(refused(bytes(xml), RdfFormat.RDF_XML).code()).isEqualTo(ProblemCode.RDF_TOO_DEEP);
    assertThat(refused(bytes(turtle), RdfFormat.TURTLE).what()).contains("line 1, column 217");
  }

  @Test
  void refuses_long_numbers_and_bytes_that_are_no_text() {
    assertThat(
            refused(bytes("<urn:a> <urn:p> " + "1".repeat(100_000) + " ."), RdfFormat.TURTLE)
                .code())
        .isEqualTo(ProblemCode.NUMBER_TOO_LONG);
    assertThat(refused(new byte[] {'<', (byte) 0xff, '>'}, RdfFormat.TURTLE).code())
        .isEqualTo(ProblemCode.ENCODING_INVALID);
  }

  @Test
  void takes_brackets_in_texts_comments_and_iris_for_what_they_are() {
    var document = "# ((((\n<urn:a(> <urn:p> '''it's \"]]\" \\'''', \"[{\\\"\" . # \"";

    assertThat(StrictRdf.readGraph(bytes(document), RdfFormat.TURTLE, BASE).size()).isEqualTo(2);
  }

  private static Problem refused(byte[] document, RdfFormat format) {
    var problem = catchThrowableOfType(Problem.class, () -> StrictRdf.read(document, format, BASE));
    assertThat(problem).isNotNull();
    return problem;
  }

  private static RdfFormat formatOf(String file) {
    return RdfFormat.find(file.substring(file.lastIndexOf('.') + 1)).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String file) throws IOException {
    try (var in = StrictRdfTest.class.getResourceAsStream("/rdf-load/" + file)) {
      return in.readAllBytes();
    }
  }
}
