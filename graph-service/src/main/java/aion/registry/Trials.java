package aion.registry;

import aion.archive.LedgerEntries;
import aion.ledger.EntityFacts;
import aion.ledger.Entry;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.registry.Trial.Example;
import aion.registry.Trial.Misfit;
import aion.semantic.Iris;
import aion.shape.Shapes;
import aion.shape.Violation;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tries shapes against the whole history before they are switched on: every change of a member is
/// taken again, in order, and held to them; nothing is written.
@Component
public final class Trials {
  private static final String PARTITION = "master";
  private static final int PAGE = 2_000;
  private static final int SHOWN = 20;

  private final LedgerEntries ledger;
  private final Iris iris;

  public Trials(LedgerEntries ledger, Iris iris) {
    this.ledger = ledger;
    this.iris = iris;
  }

  /// @param ontology the words that the shapes are about
  /// @param shapes the shapes to try, with those in force
  /// @param inForce faults that these shapes find too are left out
  public Trial of(Ontology ontology, Shapes shapes, Shapes inForce) {
    return new Replay(ontology, shapes, inForce).run();
  }

  private final class Replay {
    private final Map<String, Member> members = new HashMap<>();
    private final Surroundings around = new Surroundings(members);
    private final ShapeGate tried;
    private final ShapeGate old;
    private final EntityRun run;
    private final List<Violation> found = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private long entries;
    private long refused;
    private long noted;

    Replay(Ontology ontology, Shapes shapes, Shapes inForce) {
      tried = new ShapeGate(ontology, shapes, iris, found::addAll);
      old = new ShapeGate(ontology, inForce, iris);
      run = new EntityRun(ontology, members, Paths.none(), tried, around);
    }

    private Trial run() {
      for (long offset = 0; ; ) {
        var page = ledger.after(PARTITION, offset, PAGE);
        if (page.isEmpty()) break;
        page.forEach(this::again);
        offset = page.getLast().offset();
      }
      return now();
    }

    private void again(Entry entry) {
      var fact = EntityFacts.find(entry);
      if (fact.isEmpty()) return;
      entries++;
      found.clear();
      var posting =
          new Posting(
              entry.id(),
              entry.validTime(),
              entry.actor(),
              entry.source(),
              entry.traceId(),
              fact.get());
      try {
        run.judge(posting, entry.validTime());
      } catch (Problem earlier) {
        // The words have changed since; the entry stays as it was taken then.
        return;
      }
      if (found.isEmpty()) return;
      boolean refuses = found.stream().anyMatch(Violation::refuses);
      if (refuses) refused++;
      else noted++;
      if (examples.size() < SHOWN)
        examples.add(
            new Example(
                entry.id(),
                entry.recordTime(),
                tried.refOf(found.getFirst()),
                refuses,
                tried.readable(found.getFirst())));
    }

    private Trial now() {
      var wrong = new ArrayList<Misfit>();
      long misfits = 0;
      for (var member : List.copyOf(members.values())) {
        var known = Set.copyOf(old.check(member, member, true, around));
        var faults =
            tried.check(member, member, true, around).stream()
                .filter(fault -> fault.refuses() && !known.contains(fault))
                .toList();
        if (faults.isEmpty()) continue;
        misfits++;
        if (wrong.size() < SHOWN)
          wrong.add(new Misfit(member.ref, tried.readable(faults.getFirst())));
      }
      return new Trial(entries, refused, noted, members.size(), misfits, examples, wrong);
    }
  }
}
