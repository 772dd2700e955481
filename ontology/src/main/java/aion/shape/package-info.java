/// SHACL shapes and checks against them.
@NullMarked
package aion.shape;

import org.jspecify.annotations.NullMarked;
