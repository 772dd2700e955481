/// Stated problems of inventory: their records, the laws of their demand, and how they are read.
@NullMarked
@NamedInterface("stated")
package aion.policy.stated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
