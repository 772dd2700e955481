/// HTTP that GraphQL does not fit.
@NullMarked
package aion.web.http;

import org.jspecify.annotations.NullMarked;
