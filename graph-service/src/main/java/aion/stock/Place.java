package aion.stock;

import aion.vocabulary.LocationId;

/// A location as postings need to know it.
///
/// @param site the topmost location it lies within; names the ledger partition
/// @param mayGoNegative whether stock there may fall below zero, said by it or the nearest location
///   around it
record Place(LocationId location, String site, boolean mayGoNegative) {}
