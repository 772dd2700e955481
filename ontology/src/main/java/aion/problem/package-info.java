/// What a caller can mend: a code, what happened, and the remedy.
@NullMarked
package aion.problem;

import org.jspecify.annotations.NullMarked;
