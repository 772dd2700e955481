/// One item at one place: newsvendor, economic order quantities, (s,S) and (r,Q).
@NullMarked
package aion.policy.single;

import org.jspecify.annotations.NullMarked;
