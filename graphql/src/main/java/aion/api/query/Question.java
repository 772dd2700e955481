package aion.api.query;

import aion.quantity.Units;
import aion.vocabulary.Ontology;

/// One root field while it is compiled: the words it is written in, the statement so far.
record Question(
    Ontology ontology, Units units, Visibility visibility, Statement statement, Filters filters) {
  static Question begin(Ontology ontology, Units units, Visibility visibility) {
    var statement = new Statement();
    return new Question(
        ontology, units, visibility, statement, new Filters(ontology, visibility, statement));
  }
}
