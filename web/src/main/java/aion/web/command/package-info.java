/// The command line.
@NullMarked
package aion.web.command;

import org.jspecify.annotations.NullMarked;
