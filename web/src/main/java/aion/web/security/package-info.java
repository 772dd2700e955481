/// Who may come in, and what a request must look like.
@NullMarked
package aion.web.security;

import org.jspecify.annotations.NullMarked;
