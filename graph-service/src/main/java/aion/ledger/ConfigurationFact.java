package aion.ledger;

import aion.vocabulary.OntologyModule;

/// A change of what the product goes by, not of what it knows.
public sealed interface ConfigurationFact extends Fact {
  /// These words are part of the ontology; a module of the same name is replaced.
  record Words(OntologyModule module) implements ConfigurationFact {
    @Override
    public String kind() {
      return "configuration.ontology";
    }
  }
}
