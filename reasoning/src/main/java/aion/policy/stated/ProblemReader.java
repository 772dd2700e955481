package aion.policy.stated;

import static aion.problem.ProblemCode.JSON_DUPLICATE_KEY;
import static aion.problem.ProblemCode.JSON_MALFORMED;

import aion.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a stated problem from JSON, strictly: what is missing, of a wrong type or impossible is
/// refused by name.
public final class ProblemReader {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  // What files of examples say beside the problem: notes and the answer that was published.
  private static final List<String> REMARKS =
      List.of("id", "note", "about", "source", "optimal", "best_single_source", "bounds");

  private final Path folder;

  /// @param folder where files that a problem names are looked for
  public ProblemReader(Path folder) {
    this.folder = folder;
  }

  /// A problem as it was read.
  ///
  /// @param id as given; empty when it has none
  /// @param ignored names of fields that the kind does not know
  public record Read(String kind, String id, StatedProblem problem, List<String> ignored) {
    public Read {
      ignored = List.copyOf(ignored);
    }
  }

  /// @throws Problem when it cannot be read or cannot hold
  public Read read(String json) {
    return read(parse(json));
  }

  public Read read(JsonNode node) {
    var fields = new Fields(node, "");
    var kind = fields.text("kind");
    var problem = problem(kind, fields);
    return new Read(
        kind,
        node.path("id").asString(""),
        problem,
        fields.ignored().stream().filter(name -> !isRemark(name)).toList());
  }

  private StatedProblem problem(String kind, Fields fields) {
    return switch (kind) {
      case "order_allocation" -> SourcingReader.read(fields);
      case "dual_sourcing" -> PipelineReader.dualSourcing(fields);
      case "lost_sales" -> PipelineReader.lostSales(fields);
      case "s_S" -> SingleReader.reorderUpTo(fields);
      case "r_Q" -> SingleReader.reorderLot(fields);
      case "newsvendor" -> SingleReader.newsvendor(fields);
      case "eoq" -> SingleReader.lotEconomy(fields);
      case "wagner_whitin" -> LotReader.lotPlan(fields);
      case "price_aware" -> LotReader.priceAware(fields);
      case "guaranteed_service" -> NetworkReader.read(fields, folder);
      default ->
          throw Fields.invalid(
              "There is no kind '%s'; the kinds are order_allocation, dual_sourcing, lost_sales, s_S, r_Q, newsvendor, eoq, wagner_whitin, guaranteed_service and price_aware."
                  .formatted(Problem.echo(kind)));
    };
  }

  private static boolean isRemark(String name) {
    return REMARKS.contains(name)
        || Stream.of("published", "recomputed").anyMatch(name::startsWith);
  }

  /// @throws Problem JSON_MALFORMED or JSON_DUPLICATE_KEY
  public static JsonNode parse(String json) {
    try {
      var node = JSON.readTree(json);
      if (node.isMissingNode())
        throw new Problem(
            JSON_MALFORMED, "The file is empty.", "State a problem as a JSON object.");
      return node;
    } catch (JacksonException e) {
      var location = e.getLocation();
      var at =
          location == null
              ? ""
              : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
      throw String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
          ? new Problem(
              JSON_DUPLICATE_KEY,
              "The JSON names a member of an object twice%s.".formatted(at),
              "Name each member once.")
          : new Problem(
              JSON_MALFORMED, "This is not valid JSON%s.".formatted(at), "Mend it there.");
    }
  }
}
