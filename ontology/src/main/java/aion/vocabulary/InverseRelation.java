package aion.vocabulary;

/// The way back along a relation, as the target of the relation sees it; always many.
///
/// @param name e.g. `offers` on `Item`
/// @param source the class that has the relation, e.g. `SupplyOffer`
/// @param relation the relation walked backwards
public record InverseRelation(String name, String source, Relation relation) {}
