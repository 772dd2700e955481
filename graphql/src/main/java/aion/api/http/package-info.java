/// GraphQL over HTTP: strict requests, plain answers.
@NullMarked
package aion.api.http;

import org.jspecify.annotations.NullMarked;
