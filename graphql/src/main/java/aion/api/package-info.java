/// The GraphQL interface: who reads, and the operations written by hand.
@NullMarked
package aion.api;

import org.jspecify.annotations.NullMarked;
