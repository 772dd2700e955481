package aion.ingest.gate;

/// A named value of a mapping.
///
/// @param perSeries whether it differs by series of a wide table
record Derived(int place, boolean perSeries, Derivation derivation) {}
