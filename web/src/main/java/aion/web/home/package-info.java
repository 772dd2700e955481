/// The folder that holds everything one installation knows.
@NullMarked
package aion.web.home;

import org.jspecify.annotations.NullMarked;
