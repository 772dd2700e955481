package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.Execution.Result;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;

/// Answers SPARQL 1.1 queries about the mirror: read only, within bounds, and of nothing but what
/// the asker may see.
public final class Sparql implements AutoCloseable {
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)(?:\\s|#[^\\n]*\\n|(?:PREFIX\\s+[^\\s<]*|BASE)\\s*<[^>]*>)*+"
              + "(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*");
  private static final int SAID = 200;

  private final Mirror mirror;
  private final Bounds bounds;
  private final Watch watch = new Watch();

  public Sparql(Mirror mirror, Bounds bounds) {
    this.mirror = mirror;
    this.bounds = bounds;
  }

  /// @throws Problem SPARQL_SYNTAX, SPARQL_CLAUSE_REFUSED, QUERY_TIMEOUT, QUERY_MEMORY_LIMIT,
  ///   RESULT_TOO_LARGE, BODY_TOO_LARGE, NUMBER_TOO_LONG, or MEDIA_TYPE_UNSUPPORTED when none of
  ///   the formats is one the asker reads
  public Answer ask(Question question, Sight sight, Run run) {
    try {
      var query = parse(question.query(), mirror.iris().base());
      var format = format(question.accept(), query);
      var view = new View(mirror.iris(), sight);
      return mirror.read(dataset -> {
        var seen = view.of(dataset, question, query, run);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        var result = new Execution(watch, bounds).run(query, seen, run);
        return new Answer(format.contentType(), written(result, format), Store.cursorOf(dataset));
      });
    } catch (StackOverflowError tooDeep) {
      throw QueryText.tooDeep("");
    }
  }

  /// What to answer to an update: the mirror follows the ledger and nothing else.
  public static Problem updateRefused(String update) {
    var operation = UPDATE.matcher(update.substring(0, Math.min(update.length(), 10_000)));
    var name = operation.matches() ? operation.group(1).toUpperCase(Locale.ROOT) : "UPDATE";
    return name.equals("LOAD")
        ? new Problem(
            ProblemCode.SPARQL_CLAUSE_REFUSED,
            "LOAD is not allowed here: nothing is fetched from elsewhere.",
            "Import the data instead.")
        : new Problem(
            ProblemCode.FORBIDDEN,
            "%s is an update, and nobody has the permission for updates here.".formatted(name),
            "Post an entry to the ledger; the graph follows it.");
  }

  @Override
  public void close() {
    watch.close();
  }

  /// @param base what relative IRIs in the query are relative to
  static Query parse(String text, String base) {
    QueryText.check(text);
    try {
      return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException malformed) {
      if (UPDATE.matcher(text).matches()) throw updateRefused(text);
      throw syntax(
          malformed.getLine() < 0
              ? said(malformed)
              : "line %d, column %d: %s"
                  .formatted(malformed.getLine(), malformed.getColumn(), said(malformed)));
    } catch (QueryException malformed) {
      throw syntax(said(malformed));
    }
  }

  private static Problem syntax(String what) {
    return new Problem(
        ProblemCode.SPARQL_SYNTAX,
        "The query is not SPARQL 1.1: " + what,
        "Mend the query at that place.");
  }

  /// The first line of what the parser said, without the position that stands before it.
  private static String said(RuntimeException malformed) {
    var line = String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
    var text = line.replaceFirst("^(Lexical error|Line \\d+, column \\d+:? ?)", "");
    return Problem.echo(text.length() > SAID ? text.substring(0, SAID) : text);
  }

  private static ResultFormat format(String accept, Query query) {
    var kind =
        query.isSelectType() || query.isAskType()
            ? ResultFormat.Kind.ROWS
            : ResultFormat.Kind.TRIPLES;
    return ResultFormat.negotiate(accept, kind)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                "This query's result cannot be written as '%s'.".formatted(Problem.echo(accept)),
                kind == ResultFormat.Kind.ROWS
                    ? "Accept application/sparql-results+json, application/sparql-results+xml, text/csv or text/tab-separated-values."
                    : "Accept text/turtle, application/n-triples, application/ld+json or application/rdf+xml."));
  }

  private byte[] written(Result result, ResultFormat format) {
    var out = new BoundedBytes(bounds.bytes());
    switch (result) {
      case Result.Rows(var rows) when format == ResultFormat.CSV -> CsvRows.write(rows, out);
      case Result.Rows(var rows) -> writer(format).write(out, rows, new Context());
      case Result.Truth(var value) -> writer(format).write(out, value, new Context());
      case Result.Triples(var graph) -> RDFWriter.source(graph).format(format.format()).output(out);
    }
    return out.bytes();
  }

  private static RowSetWriter writer(ResultFormat format) {
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }
}
