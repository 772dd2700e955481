package aion;

import aion.archive.Archive;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.vocabulary.Ontology;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

class GraphExtension implements BeforeEachCallback, ParameterResolver {
  @Override
  public void beforeEach(ExtensionContext context) {
    TestGraph.shared().empty();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Graph.class
        || type == Ledger.class
        || type == Ontology.class
        || type == Archive.class
        || type == ExampleCompany.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var shared = TestGraph.shared();
    var type = parameter.getParameter().getType();
    if (type == Graph.class) return shared.graph;
    if (type == Ledger.class) return shared.ledger;
    if (type == Ontology.class) return shared.ontology;
    if (type == Archive.class) return shared.archive;
    return new ExampleCompany(shared.ledger);
  }
}
