package aion.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of a trace.
///
/// @param kind the kind of its entry, or `forecast` or `recommendation`
/// @param subject ref of what it is about
/// @param at when it was true
/// @param entry id of the ledger entry that says so; null for what is computed
/// @param detail model of a forecast, hash of an order's payload; null when there is none
public record Step(
    Stage stage,
    String kind,
    String subject,
    @Nullable Instant at,
    @Nullable String entry,
    @Nullable String detail) {}
