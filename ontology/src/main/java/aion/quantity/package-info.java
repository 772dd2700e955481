/// Exact amounts with units, and money.
@NullMarked
package aion.quantity;

import org.jspecify.annotations.NullMarked;
