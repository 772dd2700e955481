package aion.audit;

/// The newest entry of a partition.
///
/// @param hash the hash of the entry at `offset`
public record Head(String partition, long offset, String hash) {}
