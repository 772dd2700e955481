package aion.inference;

import java.util.Set;
import org.apache.jena.graph.Triple;

/// How the inferred facts changed. A fact that is given as well counts as given alone, so a fact
/// moves in or out when it stops or starts being given, too.
///
/// @param inferred what is inferred now and was not
/// @param retracted what was inferred and is not now
public record Changes(Set<Triple> inferred, Set<Triple> retracted) {}
