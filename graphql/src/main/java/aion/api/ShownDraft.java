package aion.api;

import aion.decision.DraftState;
import aion.decision.OrderDraft;
import aion.decision.OrderDraft.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft as a reader sees it.
record ShownDraft(
    String number,
    DraftState state,
    ShownOrder order,
    String itemName,
    String supplierName,
    String siteName,
    String by,
    Instant createdAt,
    Instant expiresAt,
    String card,
    DecisionOrder.Kind kind,
    @Nullable String reason,
    Stock stock,
    List<Change> changes,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    @Nullable String endReason) {
  record Stock(BigDecimal available, BigDecimal onOrder, BigDecimal afterwards) {}

  record Change(Subject subject, @Nullable BigDecimal before, @Nullable BigDecimal now) {}

  static ShownDraft of(OrderDraft draft, Reader reader) {
    var available = draft.stock().available();
    var onOrder = draft.stock().onOrder();
    var ordered =
        draft.state() == DraftState.WAITING
            ? draft.order().lines().getFirst().quantity()
            : BigDecimal.ZERO;
    return new ShownDraft(
        draft.number(),
        draft.state(),
        ShownOrder.of(draft.order(), reader),
        draft.itemName(),
        draft.supplierName(),
        draft.siteName(),
        draft.by(),
        draft.createdAt(),
        draft.expiresAt(),
        draft.card(),
        DecisionOrder.Kind.of(draft.action()),
        draft.reason().isEmpty() ? null : draft.reason(),
        new Stock(available, onOrder, available.add(onOrder).add(ordered)),
        draft.changes().stream().map(change -> shown(change, reader)).toList(),
        draft.endedBy(),
        draft.endedAt(),
        draft.endReason() == null || draft.endReason().isEmpty() ? null : draft.endReason());
  }

  private static Change shown(OrderDraft.Change change, Reader reader) {
    boolean hidden = change.subject() == Subject.PRICE && !reader.seesPrices();
    return new Change(
        change.subject(), hidden ? null : change.before(), hidden ? null : change.now());
  }
}
