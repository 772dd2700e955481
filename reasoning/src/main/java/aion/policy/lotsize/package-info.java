/// Lots over a horizon of known demand, at known and at unknown prices.
@NullMarked
package aion.policy.lotsize;

import org.jspecify.annotations.NullMarked;
