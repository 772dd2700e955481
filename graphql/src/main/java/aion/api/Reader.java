package aion.api;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Collection;
import java.util.Set;

/// Who asks, and what that person or program may see and do.
///
/// @param roles the role names in lower case, e.g. `planner`
/// @param sites the keys of the sites whose stock is shown; all sites when empty
public record Reader(String name, Set<String> roles, Set<String> sites) {
  private static final String SITE = "site:";
  private static final Set<String> PRICES = Set.of("buyer", "approver", "admin");
  private static final Set<String> MEMBERS =
      Set.of("viewer", "analyst", "planner", "buyer", "approver", "admin", "agent");
  private static final Set<String> POSTING = Set.of("planner", "admin");
  private static final Set<String> ORDERING = Set.of("buyer", "planner", "admin");
  private static final Set<String> WITHDRAWING = Set.of("planner", "buyer", "approver", "admin");
  private static final Set<String> INTROSPECTION =
      Set.of("analyst", "planner", "buyer", "approver", "admin");

  /// Nobody who signed in.
  public static final Reader ANONYMOUS = new Reader("anonymous", Set.of(), Set.of());

  public Reader {
    roles = Set.copyOf(roles);
    sites = Set.copyOf(sites);
  }

  /// Whether prices, costs and values in money are shown.
  public boolean seesPrices() {
    return hasAny(PRICES);
  }

  /// Whether members of the ontology are shown; auditors read the ledger and nothing else.
  public boolean seesMembers() {
    return hasAny(MEMBERS);
  }

  /// Whether nobody signed in, or somebody without any role.
  public boolean isNobody() {
    return roles.isEmpty();
  }

  /// Whether what happens at every site is shown.
  public boolean seesAllSites() {
    return sites.isEmpty();
  }

  /// Whether the reasons of entries in this partition of the ledger are shown.
  public boolean seesPartition(String partition) {
    return seesAllSites()
        || !partition.startsWith(SITE)
        || sites.contains(partition.substring(SITE.length()));
  }

  /// Whether movements may be posted and files imported.
  public boolean mayPost() {
    return hasAny(POSTING);
  }

  /// Whether the schema may be read.
  public boolean mayIntrospect() {
    return hasAny(INTROSPECTION);
  }

  /// @throws Problem FORBIDDEN when this reader may not post
  public void requirePosting() {
    if (!mayPost())
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "The user '%s' has no role that may post or import.".formatted(Problem.echo(name)),
          "Ask for the role planner.");
  }

  /// @throws Problem FORBIDDEN when this reader may not say what happened to orders
  public void requireOrdering() {
    if (!hasAny(ORDERING))
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "The user '%s' has no role that may post orders.".formatted(Problem.echo(name)),
          "Ask for the role buyer.");
  }

  /// Whether cards may be decided on.
  public boolean mayDecide() {
    return hasAny(ORDERING);
  }

  /// @throws Problem FORBIDDEN when this reader may not decide on cards
  public void requireDeciding() {
    if (!mayDecide())
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "The user '%s' has no role that may decide on recommendations."
              .formatted(Problem.echo(name)),
          "Ask for the role planner or buyer.");
  }

  /// @throws Problem FORBIDDEN when this reader may not take drafts back
  public void requireWithdrawing() {
    if (!hasAny(WITHDRAWING))
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "The user '%s' has no role that may take drafts back.".formatted(Problem.echo(name)),
          "Ask for the role planner, buyer or approver.");
  }

  private boolean hasAny(Collection<String> allowed) {
    return roles.stream().anyMatch(allowed::contains);
  }
}
