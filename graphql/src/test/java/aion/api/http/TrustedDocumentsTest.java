package aion.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.digest.Sha256;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

class TrustedDocumentsTest {
  private static final String KNOWN = "{__typename me {name}}";

  @Test
  void a_request_that_names_a_document_is_completed_with_its_text() {
    var named = named(Sha256.hexOf(KNOWN));

    assertThat(documents(false).complete(named).path("query").asString()).isEqualTo(KNOWN);
    assertThat(
            documents(true)
                .complete(named("sha256:" + Sha256.hexOf(KNOWN)))
                .path("query")
                .asString())
        .isEqualTo(KNOWN);
  }

  @Test
  void a_document_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> documents(false).complete(named("00")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.GQL_OPERATION_UNKNOWN));
  }

  @Test
  void where_trusted_documents_are_required_another_text_is_refused() {
    var other = RequestForm.EXACT.readTree("{\"query\":\"{labels {term}}\"}");
    var known = RequestForm.EXACT.createObjectNode().put("query", KNOWN);

    assertThat(documents(false).complete(other)).isEqualTo(other);
    assertThat(documents(true).complete(known)).isEqualTo(known);
    assertThatThrownBy(() -> documents(true).complete(other))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.FORBIDDEN));
  }

  private static JsonNode named(String hash) {
    return RequestForm.EXACT.readTree(
        "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}}"
            .formatted(hash));
  }

  private static TrustedDocuments documents(boolean only) {
    return new TrustedDocuments(
        new TrustedSettings(List.of("classpath:persisted-documents.json"), only),
        new PathMatchingResourcePatternResolver());
  }
}
