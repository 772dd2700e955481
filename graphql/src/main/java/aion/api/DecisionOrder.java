package aion.api;

import aion.decision.Choice;
import aion.decision.OverrideReason;
import aion.ledger.DecisionFact.Action;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision as a client sends it; which fields belong to which kind is said in the schema.
record DecisionOrder(
    String id,
    String card,
    Instant madeAt,
    Kind kind,
    @Nullable BigDecimal quantity,
    @Nullable String supplier,
    @Nullable LocalDate due,
    @Nullable LocalDate until,
    @Nullable OverrideReason code,
    @Nullable String reason) {
  enum Kind {
    ACCEPT(Action.ACCEPTED),
    EDIT(Action.EDITED),
    OVERRIDE(Action.OVERRIDDEN),
    SNOOZE(Action.SNOOZED),
    REJECT(Action.REJECTED);

    final Action action;

    Kind(Action action) {
      this.action = action;
    }

    /// @param notation as a draft keeps it
    static Kind of(String notation) {
      for (var kind : values()) if (kind.action.notation().equals(notation)) return kind;
      throw new IllegalArgumentException("No way to decide is '%s'.".formatted(notation));
    }
  }

  Choice choice() {
    return new Choice(
        id,
        card,
        madeAt,
        kind.action,
        quantity,
        supplier,
        due,
        until,
        code,
        Objects.requireNonNullElse(reason, ""));
  }
}
