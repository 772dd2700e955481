package aion.ingest.epcis;

/// What became of one event.
///
/// @param eventID the event's own, or the one it was given
/// @param entry the id of its entry in the ledger
/// @param known whether it was there already, so that nothing was changed
/// @param stock `moved`, `taken back`, or `not moved: ` and why
public record Captured(String eventID, String entry, boolean known, String stock) {}
