/// The executable: command line, home folder, sign-in, HTTP outside GraphQL, and the app.
@NullMarked
@ApplicationModule
package aion.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
