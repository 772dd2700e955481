/// Digests of content.
@NullMarked
package aion.digest;

import org.jspecify.annotations.NullMarked;
