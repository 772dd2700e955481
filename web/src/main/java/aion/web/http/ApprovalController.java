package aion.web.http;

import aion.api.Readers;
import aion.decision.Decisions;
import aion.decision.Decisions.Person;
import aion.decision.OrderDraft;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Approvals of programs: what the mutations `approveDraft` and `withdrawDraft` do.
@RestController
class ApprovalController {
  private final Decisions decisions;

  ApprovalController(Decisions decisions) {
    this.decisions = decisions;
  }

  /// @param decision `approve` or `withdraw`
  /// @param payloadHash approve only: of the payload that was read; null for that of the draft,
  ///   which never changes
  /// @param reason withdraw only
  record Approval(
      @Nullable String decision, @Nullable String payloadHash, @Nullable String reason) {}

  @PostMapping(path = "/api/v1/approvals/{draft}", consumes = "application/json")
  Map<String, Object> decide(@PathVariable String draft, @RequestBody Approval approval) {
    var reader = Readers.signedIn();
    return switch (Objects.requireNonNullElse(approval.decision(), "")) {
      case "approve" -> {
        var person = new Person(reader.name(), reader.roles());
        decisions.requireApprover(person);
        var read = decisions.getDraft(draft, reader.sites());
        var hash = Objects.requireNonNullElse(approval.payloadHash(), read.payloadHash());
        yield answer(decisions.approve(draft, hash, person));
      }
      case "withdraw" -> {
        reader.requireWithdrawing();
        decisions.getDraft(draft, reader.sites());
        var reason = Objects.requireNonNullElse(approval.reason(), "");
        yield answer(decisions.withdraw(draft, reason, reader.name()));
      }
      default ->
          throw new Problem(
              ProblemCode.EVENT_INVALID,
              "The decision '%s' is unknown: a draft is approved or withdrawn."
                  .formatted(Problem.echo(String.valueOf(approval.decision()))),
              "Send 'decision' with 'approve' or 'withdraw'.");
    };
  }

  private static Map<String, Object> answer(OrderDraft draft) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("draft", draft.number());
    answer.put("state", draft.state().name());
    answer.put("by", draft.endedBy());
    answer.put("at", String.valueOf(draft.endedAt()));
    return answer;
  }
}
