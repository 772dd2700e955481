package aion.api.guard;

import aion.api.Reader;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.Set;

/// What readers may ask for who do not see members: auditors the ledger, nobody nothing.
final class RoleRules {
  private static final Set<String> AUDITING =
      Set.of("__typename", "me", "labels", "entry", "overview");
  private static final Set<String> AUDITED_FIGURES =
      Set.of("__typename", "asOf", "entries", "drill");

  private RoleRules() {}

  /// @throws Problem UNAUTHENTICATED or FORBIDDEN for the first field that the reader may not ask
  static void check(ExecutableNormalizedOperation operation, Reader reader) {
    for (var field : operation.getTopLevelFields()) {
      if (reader.isNobody() && !field.getName().equals("__typename")) throw nobody();
      refuseUnless(AUDITING, field, reader);
      if (field.getName().equals("overview"))
        field.getChildren().forEach(figure -> refuseUnless(AUDITED_FIGURES, figure, reader));
    }
  }

  private static void refuseUnless(
      Set<String> open, ExecutableNormalizedField field, Reader reader) {
    if (!open.contains(field.getName()))
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "The roles of '%s' do not show the field '%s': an auditor reads the ledger and its proof alone."
              .formatted(Problem.echo(reader.name()), field.getName()),
          "Ask for the role viewer.");
  }

  private static Problem nobody() {
    return new Problem(
        ProblemCode.UNAUTHENTICATED,
        "This needs a sign-in; nobody is signed in (login required).",
        "Sign in, or send a bearer token.");
  }
}
