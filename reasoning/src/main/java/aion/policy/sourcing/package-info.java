/// How much of one need to order from whom.
@NullMarked
package aion.policy.sourcing;

import org.jspecify.annotations.NullMarked;
