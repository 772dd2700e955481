/// The ontology as the rest of the product reads it: classes, attributes, relations, schemes,
/// names.
@NullMarked
package aion.vocabulary;

import org.jspecify.annotations.NullMarked;
