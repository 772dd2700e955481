/// Stock with orders under way: lost sales and two ways of supply.
@NullMarked
package aion.policy.pipeline;

import org.jspecify.annotations.NullMarked;
