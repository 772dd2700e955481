/// The schema, made from the ontology and the operations written by hand.
@NullMarked
package aion.api.schema;

import org.jspecify.annotations.NullMarked;
