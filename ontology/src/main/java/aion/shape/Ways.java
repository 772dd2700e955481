package aion.shape;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/// The ways that a property path can take, each as the hops it makes one after another.
final class Ways {
  private Ways() {}

  /// @throws Problem RULE_INVALID when the path repeats more than one property, or excludes some
  static List<List<Hop>> of(Path path) {
    return switch (path) {
      case P_Link link -> one(new Hop(link.getNode().getURI(), false, false));
      case P_ReverseLink link -> one(new Hop(link.getNode().getURI(), true, false));
      case P_Inverse inverse -> of(inverse.getSubPath()).stream().map(Ways::turned).toList();
      case P_Alt either ->
          Stream.concat(of(either.getLeft()).stream(), of(either.getRight()).stream()).toList();
      case P_Seq both ->
          of(both.getLeft()).stream()
              .flatMap(left -> of(both.getRight()).stream().map(right -> joined(left, right)))
              .toList();
      case P_ZeroOrOne repeated -> repeated(repeated);
      case P_ZeroOrMore1 repeated -> repeated(repeated);
      case P_ZeroOrMoreN repeated -> repeated(repeated);
      case P_OneOrMore1 repeated -> repeated(repeated);
      case P_OneOrMoreN repeated -> repeated(repeated);
      default -> throw refused(path);
    };
  }

  /// One way after another.
  static List<Hop> joined(List<Hop> first, List<Hop> then) {
    var way = new ArrayList<>(first);
    way.addAll(then);
    return List.copyOf(way);
  }

  private static List<List<Hop>> repeated(P_Path1 path) {
    return of(path.getSubPath()).stream()
        .map(way -> {
          if (way.size() != 1) throw refused(path);
          return List.of(way.getFirst().repeatedly());
        })
        .toList();
  }

  private static List<List<Hop>> one(Hop hop) {
    return List.of(List.of(hop));
  }

  /// The same way from its end.
  static List<Hop> turned(List<Hop> way) {
    return way.reversed().stream().map(Hop::turned).toList();
  }

  private static Problem refused(Path path) {
    return new Problem(
        ProblemCode.RULE_INVALID,
        "A shape follows the path %s, of which it cannot be said which changes touch it."
            .formatted(Problem.echo(path.toString())),
        "Repeat one property at a time, and name the properties instead of excluding some.");
  }
}
