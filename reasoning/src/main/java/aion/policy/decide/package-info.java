/// Answers to stated problems.
@NullMarked
@NamedInterface("decide")
package aion.policy.decide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
