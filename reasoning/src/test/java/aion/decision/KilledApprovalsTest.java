package aion.decision;

import static org.assertj.core.api.Assertions.assertThat;

import aion.graph.GraphServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `-Dkills=20` kills more often.
class KilledApprovalsTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final String STATES =
      """
      MATCH (d:OrderDraft)
      RETURN d.id AS draft, d.state AS state,
        COUNT { MATCH (l:PurchaseOrderLine) WHERE l.id STARTS WITH d.id } AS lines,
        COUNT { MATCH (s:Dispatch) WHERE s.id = d.id AND s.payloadHash = d.payloadHash } AS dispatches,
        COUNT { MATCH (e:Entry {kind: 'order.placed'}) WHERE e.id STARTS WITH 'place:' + d.id } AS placed,
        COUNT { MATCH (e:Entry {kind: 'decision.approved'}) WHERE e.payload CONTAINS d.id } AS approvals\
      """;

  @Test
  void a_process_that_is_killed_while_it_approves_leaves_one_order_of_a_draft_or_none(
      @TempDir Path folder) throws Exception {
    var random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      var home = folder.resolve("home-" + kill);
      var process = KilledApprovals.start(home);
      try (var said = process.inputReader()) {
        assertThat(said.lines().anyMatch("approving"::equals)).isTrue();
      }
      process.waitFor(1_000 + random.nextInt(1_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

      try (var server = GraphServer.start(home.resolve("graph"), 64)) {
        var ordered =
            server.graph().read(
                    STATES,
                    Map.of(),
                    row -> {
                      var effects =
                          Map.of(
                              "lines", row.get("lines").asInt(),
                              "dispatches", row.get("dispatches").asInt(),
                              "placed", row.get("placed").asInt(),
                              "approvals", row.get("approvals").asInt());
                      int each = row.get("state").asString().equals("ordered") ? 1 : 0;
                      assertThat(effects.values()).as("%s", effects).containsOnly(each);
                      return each;
                    })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(ordered).isPositive();
      }
    }
  }
}
