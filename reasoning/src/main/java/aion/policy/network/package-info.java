/// Safety stock placed over a network of stages.
@NullMarked
package aion.policy.network;

import org.jspecify.annotations.NullMarked;
