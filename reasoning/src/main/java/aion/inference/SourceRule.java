package aion.inference;

import org.apache.jena.reasoner.rulesys.Rule;

/// A rule as Jena's parser read it.
///
/// @param where the file or text and the line, for messages
/// @param ofProfile whether it belongs to a profile, not to the user
record SourceRule(Rule rule, String name, String where, boolean ofProfile) {}
