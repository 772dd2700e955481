package aion.inference;

import java.util.List;
import org.apache.jena.graph.Triple;

/// Facts that cannot hold together.
///
/// @param rule the rule that says so
/// @param facts in the order of the rule's patterns
public record Clash(String rule, List<Triple> facts) {}
