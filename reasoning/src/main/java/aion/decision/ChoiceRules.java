package aion.decision;

import static aion.problem.ProblemCode.DATE_INVALID;
import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.TEXT_INVALID;

import aion.forecast.Days;
import aion.ledger.DecisionFact.Action;
import aion.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What each way to decide needs, and what does not belong to it.
final class ChoiceRules {
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_SNOOZE_DAYS = 366;

  private final Days days;

  ChoiceRules(Days days) {
    this.days = days;
  }

  /// @throws Problem EVENT_INVALID, DATE_INVALID or TEXT_INVALID
  void check(Choice choice) {
    belongs("quantity", choice.quantity(), Action.EDITED, choice);
    belongs("supplier", choice.supplier(), Action.EDITED, choice);
    belongs("due", choice.due(), Action.EDITED, choice);
    belongs("until", choice.until(), Action.SNOOZED, choice);
    belongs("code", choice.code(), Action.OVERRIDDEN, choice);
    requireText(choice.reason());
    switch (choice.action()) {
      case ACCEPTED -> {}
      case EDITED -> {
        if (choice.quantity() == null && choice.supplier() == null && choice.due() == null)
          throw missing("quantity, supplier or due", choice.action());
      }
      case OVERRIDDEN -> {
        if (choice.code() == null) throw missing("code", choice.action());
      }
      case SNOOZED -> requireLater(choice);
      case REJECTED -> requireReason(choice.reason(), "A card is rejected for a reason.");
    }
  }

  private void requireLater(Choice choice) {
    var until = choice.until();
    if (until == null) throw missing("until", choice.action());
    var today = days.today();
    if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS)))
      throw new Problem(
          DATE_INVALID,
          "A card is snoozed until a day after today, %s, and at most %d days; %s was given."
              .formatted(today, LONGEST_SNOOZE_DAYS, until),
          "Choose a later day, or a nearer one.");
  }

  static void requireReason(String reason, String what) {
    if (reason.isBlank())
      throw new Problem(EVENT_INVALID, what + " None was given.", "Say why in 'reason'.");
    requireText(reason);
  }

  private static void requireText(String reason) {
    if (reason.length() > LONGEST_REASON)
      throw new Problem(
          TEXT_INVALID,
          "The reason has %d characters; the limit is %d."
              .formatted(reason.length(), LONGEST_REASON),
          "Say it shorter.");
  }

  private static void belongs(String field, @Nullable Object value, Action action, Choice choice) {
    if (value != null && choice.action() != action)
      throw new Problem(
          EVENT_INVALID,
          "The field '%s' belongs to a decision that is %s, not %s."
              .formatted(field, action.notation(), choice.action().notation()),
          "Leave it out.");
  }

  private static Problem missing(String field, Action action) {
    return new Problem(
        EVENT_INVALID,
        "A decision that is %s needs '%s', which is missing.".formatted(action.notation(), field),
        "Send it.");
  }
}
