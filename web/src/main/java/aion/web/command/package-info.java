/// The command line.
@NullMarked
@NamedInterface("command")
package aion.web.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
