package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Requests of our own that the server must refuse, in words and at once.
@GraphTest
class HostileTest {
  /// The best of this many tries counts, so that a busy machine is not taken for a slow server.
  private static final int TRIES = 4;

  private static final long MOST_MILLIS = 50;

  @Test
  void every_hostile_request_is_refused_clearly_and_at_once(ExampleCompany company)
      throws IOException {
    company.item("BOLT-M8", "pcs");
    var cases = CorpusTest.cases("hostile.json").path("cases");

    var failures = new ArrayList<String>();
    for (var test : cases.values()) {
      var fault = fault(test);
      if (!fault.isEmpty())
        failures.add(test.path("id").asString() + " " + test.path("why").asString() + ": " + fault);
    }

    assertThat(cases.size()).isGreaterThan(100);
    assertThat(failures).isEmpty();
  }

  private static String fault(JsonNode test) {
    var expect = test.path("expect");
    long best = Long.MAX_VALUE;
    var answer = CorpusTest.answer(test, Client.JSON.createObjectNode());
    for (int i = 0; i < TRIES && best > MOST_MILLIS; i++) {
      long start = System.nanoTime();
      answer = CorpusTest.answer(test, Client.JSON.createObjectNode());
      best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
    }
    var told = answer.status() + " " + answer.body();
    if (!answer.code().equals(expect.path("code").asString())) return told;
    if (answer.status() != expect.path("status").asInt()) return told;
    for (var group : expect.path("says").asString().split("&"))
      if (!CorpusTest.says(answer.message(), group)) return "does not say " + group + ": " + told;
    if (told.length() > 16_384) return "a long answer";
    if (told.matches("(?s).*(aion\\.|graphql\\.|java\\.|\\tat ).*"))
      return "names of ours: " + told;
    return best > MOST_MILLIS ? best + " ms" : "";
  }
}
