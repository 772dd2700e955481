/// Subscriptions: what changes, told to those who follow it.
@NullMarked
package aion.api.live;

import org.jspecify.annotations.NullMarked;
