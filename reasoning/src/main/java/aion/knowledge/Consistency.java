package aion.knowledge;

import aion.inference.Clash;
import aion.inference.Profile;
import aion.inference.Reasoner;
import aion.inference.RuleSet;
import aion.proposal.Finding;
import aion.proposal.ProposalCheck;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.springframework.stereotype.Component;

/// Refuses words that contradict each other by OWL 2 RL, or that no member could ever satisfy:
/// every new class is given a member with all of its relations, and what follows must hold
/// together.
@Component
final class Consistency implements ProposalCheck {
  private static final String SAMPLE = "urn:aion:sample:";
  private static final int MOST = 5;

  @Override
  public List<Finding> findings(Ontology now, Ontology then) {
    var facts = new ArrayList<Triple>();
    then.graph().stream().forEach(facts::add);
    var known = now.classes().stream().map(EntityClass::name).collect(Collectors.toSet());
    for (var type : then.classes()) {
      boolean grew =
          now.findClass(type.name())
              .map(was -> !was.relations().equals(type.relations()))
              .orElse(true);
      if (!known.contains(type.name()) || grew) addSample(type, then, facts);
    }
    var reasoner = Reasoner.of(RuleSet.of(Profile.OWL_RL));
    reasoner.add(facts);
    return reasoner.clashes(MOST).stream().map(Consistency::finding).toList();
  }

  private static void addSample(EntityClass type, Ontology ontology, List<Triple> facts) {
    var member = memberOf(type);
    facts.add(Triple.create(member, RDF.Nodes.type, NodeFactory.createURI(type.iri())));
    for (var relation : type.relations()) {
      var target = ontology.getClass(relation.target());
      facts.add(Triple.create(member, NodeFactory.createURI(relation.iri()), memberOf(target)));
      facts.add(
          Triple.create(memberOf(target), RDF.Nodes.type, NodeFactory.createURI(target.iri())));
    }
  }

  private static Node memberOf(EntityClass type) {
    return NodeFactory.createURI(SAMPLE + type.name());
  }

  private static Finding finding(Clash clash) {
    var said =
        clash.facts().stream()
            .map(fact ->
                "%s %s %s"
                    .formatted(
                        shown(fact.getSubject()),
                        shown(fact.getPredicate()),
                        shown(fact.getObject())))
            .collect(Collectors.joining("; "));
    return Finding.invalid(
        "",
        "By OWL 2 RL (%s) this cannot hold together: %s.".formatted(clash.rule(), said),
        "Take one of these statements out.");
  }

  private static String shown(Node node) {
    if (!node.isURI()) return node.isBlank() ? "something" : node.toString();
    var iri = node.getURI();
    if (iri.startsWith(SAMPLE)) return "a member of " + iri.substring(SAMPLE.length());
    return iri.startsWith(Ontology.NAMESPACE)
        ? "aion:" + iri.substring(Ontology.NAMESPACE.length())
        : iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
