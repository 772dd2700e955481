package aion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs each test on a real embedded Neo4j, one for the JVM, that holds nothing but the schema and
/// the units of the ontology. A test may ask for a [aion.graph.Graph], an [aion.ledger.Ledger], an
/// [aion.archive.Archive], an [aion.vocabulary.Ontology] and an [ExampleCompany].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraphExtension.class)
public @interface GraphTest {}
