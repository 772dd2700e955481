package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/// Writes the closure, or the answer of a query on it, in the format that the file's suffix names.
final class InferOutput {
  private static final Map<String, Lang> ROWS =
      Map.of(
          "csv", ResultSetLang.RS_CSV,
          "tsv", ResultSetLang.RS_TSV,
          "json", ResultSetLang.RS_JSON,
          "srj", ResultSetLang.RS_JSON,
          "xml", ResultSetLang.RS_XML,
          "srx", ResultSetLang.RS_XML);
  private static final Map<String, RDFFormat> TRIPLES =
      Map.of(
          "ttl", RDFFormat.TURTLE_BLOCKS,
          "nt", RDFFormat.NTRIPLES,
          "rdf", RDFFormat.RDFXML_PLAIN,
          "owl", RDFFormat.RDFXML_PLAIN,
          "jsonld", RDFFormat.JSONLD);

  private final Path file;
  private final @Nullable Query query;
  private final String suffix;

  /// @param query what to answer; null when the closure is written
  /// @throws Problem IMPORT_FORMAT_UNSUPPORTED when the suffix does not fit what is written
  InferOutput(Path file, @Nullable Query query) {
    this.file = file;
    this.query = query;
    var name = file.getFileName() == null ? "" : file.getFileName().toString();
    this.suffix = name.substring(name.lastIndexOf('.') + 1);
    if (!(isRows() ? ROWS.containsKey(suffix) : TRIPLES.containsKey(suffix)))
      throw new Problem(
          ProblemCode.IMPORT_FORMAT_UNSUPPORTED,
          "The suffix of '%s' names no format for %s.".formatted(file, unit()),
          isRows() ? "Use .csv, .tsv, .json or .xml." : "Use .ttl, .nt, .rdf or .jsonld.");
  }

  /// @throws Problem SPARQL_SYNTAX with line and column
  static Query parse(Path file, String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new Problem(
          ProblemCode.SPARQL_SYNTAX,
          "The query '%s' does not parse, line %d, column %d: %s."
              .formatted(
                  file,
                  e.getLine(),
                  e.getColumn(),
                  Problem.echo(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))),
          "Mend the query there and try again.");
    } catch (QueryException e) {
      throw new Problem(
          ProblemCode.SPARQL_SYNTAX,
          "The query '%s' cannot be asked: %s.".formatted(file, Problem.echo("" + e.getMessage())),
          "Mend the query and try again.");
    }
  }

  /// What is written: rows or triples.
  String unit() {
    return isRows() ? "rows" : "triples";
  }

  /// @return how many rows or triples
  long write(Graph closure, Map<String, String> prefixes) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return query == null ? write(closure, prefixes, out) : answer(query, closure, out);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.HOME_NOT_WRITABLE,
          "The file '%s' cannot be written: %s.".formatted(file, Problem.echo("" + e.getMessage())),
          "Name a file in a folder that exists and can be written.");
    }
  }

  private boolean isRows() {
    return query != null && (query.isSelectType() || query.isAskType());
  }

  private long answer(Query query, Graph closure, OutputStream out) {
    try (var asked =
        QueryExecution.model(ModelFactory.createModelForGraph(closure))
            .query(query)
            .set(ARQ.httpServiceAllowed, false)
            .build()) {
      if (query.isAskType()) {
        ResultSetMgr.write(out, asked.execAsk(), format());
        return 1;
      }
      if (query.isSelectType()) {
        var rows = ResultSetFactory.makeRewindable(asked.execSelect());
        ResultSetMgr.write(out, rows, format());
        return rows.size();
      }
      var model = query.isConstructType() ? asked.execConstruct() : asked.execDescribe();
      return write(model.getGraph(), query.getPrefixMapping().getNsPrefixMap(), out);
    } catch (QueryException e) {
      throw new Problem(
          ProblemCode.SPARQL_SYNTAX,
          "The query cannot be answered: %s.".formatted(Problem.echo("" + e.getMessage())),
          "SERVICE and files are not reached from here; mend the query.");
    }
  }

  private Lang format() {
    return java.util.Objects.requireNonNull(ROWS.get(suffix));
  }

  private long write(Graph graph, Map<String, String> prefixes, OutputStream out) {
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    RDFWriter.source(graph)
        .format(java.util.Objects.requireNonNull(TRIPLES.get(suffix)))
        .output(out);
    return graph.size();
  }
}
