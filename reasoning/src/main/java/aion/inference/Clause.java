package aion.inference;

import aion.inference.Condition.Call;
import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule over numbered terms, with a plan for each way it is asked.
final class Clause {
  final String name;

  /// Whether the rule belongs to a profile, not to the user.
  final boolean ofProfile;

  /// Whether the rule says what must not be; it has no head then.
  final boolean clash;

  final String[] variables;
  final List<Condition> conditions;
  final Pattern[] body;
  final List<Group> groups = new ArrayList<>();
  final Pattern[] head;
  final boolean computes;

  /// Whether a pattern of the body leaves the predicate open.
  final boolean anyPredicate;

  private final Step[] @Nullable [] onBody;
  private final Step[] @Nullable [] onHead;
  private Step @Nullable [] whole;

  Clause(
      String name,
      boolean ofProfile,
      boolean clash,
      String[] variables,
      List<Condition> conditions,
      List<Pattern> head) {
    this.name = name;
    this.ofProfile = ofProfile;
    this.clash = clash;
    this.variables = variables;
    this.conditions = List.copyOf(conditions);
    this.head = head.toArray(Pattern[]::new);
    boolean calculates = false;
    boolean any = false;
    var patterns = new ArrayList<Pattern>();
    for (var condition : conditions) {
      switch (condition) {
        case Pattern pattern -> {
          patterns.add(pattern);
          any |= pattern.p() < 0;
        }
        case Group group -> groups.add(group);
        case Call call -> calculates |= call.function().computes;
      }
    }
    computes = calculates;
    anyPredicate = any;
    body = patterns.toArray(Pattern[]::new);
    onBody = new Step[body.length][];
    onHead = new Step[this.head.length][];
  }

  /// The rest of the body once this pattern of it is met.
  Step[] afterBody(int place) {
    var plan = onBody[place];
    if (plan != null) return plan;
    boolean ground = true;
    for (var pattern : body) ground &= pattern.isGround();
    // Patterns without variables share one plan: lists have thousands of them.
    var made = ground ? whole() : Planner.plan(this, Planner.variables(body[place]), place);
    onBody[place] = made;
    return made;
  }

  /// The body, given the conclusion.
  Step[] beforeHead(int place) {
    var plan = onHead[place];
    if (plan != null) return plan;
    var made = Planner.plan(this, matched(Planner.variables(head[place])), -1);
    onHead[place] = made;
    return made;
  }

  /// The whole body, with nothing known.
  Step[] whole() {
    var plan = whole;
    if (plan != null) return plan;
    var made = Planner.plan(this, new BitSet(), -1);
    whole = made;
    return made;
  }

  /// Those of the variables that patterns bind: what is computed is never taken as known, because
  /// equal values can be different terms.
  BitSet matched(BitSet of) {
    var matched = Planner.variables(body);
    matched.and(of);
    return matched;
  }
}
