package aion.decision;

import aion.ledger.DecisionFact.Action;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody decides on a card, before it is checked.
///
/// @param id the idempotency key: the same id and content decides once
/// @param card ref of the card
/// @param madeAt of the card as it was shown
/// @param quantity edited only: in base units; null to leave it as advised
/// @param supplier edited only: the key of another supplier; null to leave it
/// @param due edited only: the day on which the goods are asked for; null to leave it
/// @param until snoozed only
/// @param code overridden only: why, as one of [OverrideReason]
/// @param reason empty when none is given
public record Choice(
    String id,
    String card,
    Instant madeAt,
    Action action,
    @Nullable BigDecimal quantity,
    @Nullable String supplier,
    @Nullable LocalDate due,
    @Nullable LocalDate until,
    @Nullable OverrideReason code,
    String reason) {}
