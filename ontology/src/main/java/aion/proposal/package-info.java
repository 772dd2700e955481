/// Words on their way into the ontology: what is wrong with them, and what they would change.
@NullMarked
package aion.proposal;

import org.jspecify.annotations.NullMarked;
