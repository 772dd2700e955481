package aion.growth;

import aion.graph.Schema;
import aion.proposal.ProposalEffect;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The constraints and indexes that words add to the graph.
@Component
final class StoredForm implements ProposalEffect {
  private static final Pattern MADE =
      Pattern.compile("CREATE (?:FULLTEXT )?(CONSTRAINT|INDEX) (\\S+)");

  @Override
  public String part() {
    return "constraints";
  }

  @Override
  public List<String> changes(Ontology now, Ontology then) {
    var before = new HashSet<>(new Schema(now).statements());
    var changes = new ArrayList<String>();
    for (var statement : new Schema(then).statements()) {
      if (before.contains(statement)) continue;
      var made = MADE.matcher(statement);
      if (made.find())
        changes.add(
            "%s %s".formatted(made.group(1).toLowerCase(java.util.Locale.ROOT), made.group(2)));
    }
    return changes;
  }
}
