package aion.decision;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.decision.Decisions.Person;
import aion.digest.Sha256;
import aion.graph.Graph;
import aion.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An approval binds to the payload's hash, expires, and is given by another person within that
/// person's limit. `-Dmutations=1000 -Dmutations.seed=2` makes a long run of it.
@GraphTest
class ApprovalMutationsTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 200);
  private static final List<Person> WRONG_PEOPLE =
      List.of(
          new Person("Vera", Set.of("viewer")),
          new Person("Budi", Set.of("approver")),
          new Person("Budi", Set.of("buyer", "approver", "admin")),
          new Person("Cici", Set.of("buyer")),
          new Person("Dodi", Set.of("planner", "analyst", "auditor", "agent")),
          new Person("Nobody", Set.of()));

  private final Random random = new Random(Integer.getInteger("mutations.seed", 1));

  @Test
  void whatever_is_changed_about_an_approval_nothing_is_ordered(Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      var draft = office.decisions.getDraft(office.drafted());
      var passed = new ArrayList<String>();
      for (int i = 0; i < MUTATIONS; i++) {
        var tried = mutate(i, office, draft);
        if (tried.refusedAs().isEmpty() || office.count("(d:Dispatch)") > 0)
          passed.add(tried.what());
      }
      assertThat(passed).isEmpty();
      assertThat(office.count("(l:PurchaseOrderLine {status: 'placed'})")).isZero();

      office.decisions.approve(draft.number(), draft.payloadHash(), Office.APPROVER);

      assertThat(office.count("(d:Dispatch)")).isOne();
      assertThat(office.count("(l:PurchaseOrderLine {status: 'placed'})")).isOne();
    }
  }

  /// @param refusedAs the code, empty when it went through
  private record Tried(String what, String refusedAs) {}

  private Tried mutate(int number, Office office, OrderDraft draft) {
    var hash = draft.payloadHash();
    return switch (number % 4) {
      case 0 -> {
        var other = changed(hash);
        yield approve(office, draft.number(), other, Office.APPROVER);
      }
      case 1 -> {
        var who = WRONG_PEOPLE.get(random.nextInt(WRONG_PEOPLE.size()));
        yield approve(office, draft.number(), hash, who);
      }
      case 2 -> tampered(office, draft);
      default -> {
        var late = Office.SETTINGS.draftLasts().plus(Duration.ofSeconds(random.nextInt(100_000)));
        try (var later = office.at(TestGraph.NOW.plus(late))) {
          yield approve(later, draft.number(), hash, Office.APPROVER);
        }
      }
    };
  }

  /// Somebody reaches into the graph and changes what would be ordered, with or without its hash.
  private Tried tampered(Office office, OrderDraft draft) {
    var payload = draft.payload();
    var other = changed(payload);
    set(office, draft.number(), other, draft.payloadHash());
    try {
      var said = random.nextBoolean() ? draft.payloadHash() : Sha256.hexOf(other);
      return approve(office, draft.number(), said, Office.APPROVER);
    } finally {
      set(office, draft.number(), payload, draft.payloadHash());
    }
  }

  private static void set(Office office, String number, String payload, String hash) {
    office.graph.write(tx ->
        tx.run(
                "MATCH (d:OrderDraft {id: $id}) SET d.payload = $payload, d.payloadHash = $hash",
                Map.of("id", number, "payload", payload, "hash", hash))
            .consume());
  }

  /// One character is another, missing or twice.
  private String changed(String text) {
    int at = random.nextInt(text.length());
    char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(8)) % 10);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
      default -> text.substring(0, at) + (other == text.charAt(at) ? '_' : other)
          + text.substring(at + 1);
    };
  }

  private static Tried approve(Office office, String number, String hash, Person who) {
    var what = "%s by %s with %s".formatted(number, who, hash);
    try {
      office.decisions.approve(number, hash, who);
      return new Tried(what, "");
    } catch (Problem problem) {
      return new Tried(what, problem.code().name());
    }
  }
}
