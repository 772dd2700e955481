/// Questions about members of the ontology, each compiled to one statement.
@NullMarked
package aion.api.query;

import org.jspecify.annotations.NullMarked;
