/// What a request may cost and who may ask for what, checked before anything runs.
@NullMarked
package aion.api.guard;

import org.jspecify.annotations.NullMarked;
