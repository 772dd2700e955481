package aion.web.explore;

import aion.semantic.Mirror;
import aion.vocabulary.GrowingOntology;
import aion.vocabulary.OntologyModule;
import java.util.List;

/// The words of the copies. What the feed gives next is by the words that the main process has.
record Learning(GrowingOntology growing, GraphCopy copy, Mirror mirror) {
  boolean knows(String version) {
    return growing.ontology().version().equals(version);
  }

  synchronized void learn(List<OntologyModule> modules) {
    if (growing.modules().equals(modules)) return;
    growing.moveTo(modules);
    copy.learn();
    mirror.learn();
  }
}
