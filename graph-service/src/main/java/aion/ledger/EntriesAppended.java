package aion.ledger;

/// Entries were committed. Only a wake-up call: who follows the ledger reads on from its own
/// checkpoint.
///
/// @param count how many entries the transaction appended
public record EntriesAppended(int count) {}
