package aion.audit;

/// Something that does not hold.
///
/// @param where the entry (`partition/offset`) or the stock position
/// @param what what was expected and what is there
public record Finding(String where, String what) {}
