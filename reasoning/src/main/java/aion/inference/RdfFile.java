package aion.inference;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The triples of a file in any syntax that its name tells, plain or packed as `.gz` or `.xz`.
/// Named graphs are read as one. Nothing is fetched.
///
/// @param prefixes the file's short names
public record RdfFile(List<Triple> triples, Map<String, String> prefixes) {

  /// @throws Problem NOT_FOUND, IMPORT_FORMAT_UNSUPPORTED, RDF_SYNTAX with line and column,
  ///   RDF_REMOTE_REFUSED
  public static RdfFile read(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no file '%s' that can be read.".formatted(file),
          "Check its name and the right to read it.");
    var taken = new Taken();
    try (var in = open(file)) {
      RDFParser.source(in)
          .lang(language(file))
          .base(file.toUri().toString())
          .context(withoutNetwork())
          .errorHandler(taken)
          .parse(taken);
    } catch (RiotParseException e) {
      throw syntax(
          file, "%d, column %d".formatted(e.getLine(), e.getCol()), e.getOriginalMessage());
    } catch (RiotException e) {
      throw refusedOrSyntax(file, e);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IMPORT_FORMAT_UNSUPPORTED,
          "The file '%s' cannot be unpacked: %s."
              .formatted(file, Problem.echo("" + e.getMessage())),
          "Give a whole .gz or .xz file, or the plain file.");
    } catch (StackOverflowError e) {
      throw syntax(file, "unknown", "it nests too deeply");
    }
    return new RdfFile(taken.triples, taken.prefixes);
  }

  /// A triple in Turtle, e.g. `:a :b "c"`, with the short names that are known.
  ///
  /// @throws Problem RDF_SYNTAX
  public static Triple triple(String text, Map<String, String> prefixes) {
    var taken = new Taken();
    var turtle = new StringBuilder();
    prefixes.forEach((name, iri) -> turtle.append("@prefix %s: <%s> .%n".formatted(name, iri)));
    try {
      RDFParser.fromString(turtle + text + " .", Lang.TURTLE).errorHandler(taken).parse(taken);
    } catch (RiotException e) {
      throw new Problem(
          ProblemCode.RDF_SYNTAX,
          "'%s' is no triple: %s.".formatted(Problem.echo(text), Problem.echo("" + e.getMessage())),
          "Write it as in Turtle, e.g. '<urn:a> rdf:type <urn:B>', with the prefixes of the files.");
    }
    if (taken.triples.size() == 1) return taken.triples.getFirst();
    throw new Problem(
        ProblemCode.RDF_SYNTAX,
        "'%s' is not one triple.".formatted(Problem.echo(text)),
        "Name a subject, a predicate and an object.");
  }

  private static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    var name = file.getFileName().toString();
    if (name.endsWith(".gz")) return new GZIPInputStream(in, 1 << 16);
    return name.endsWith(".xz") ? new XZInputStream(in) : in;
  }

  private static Lang language(Path file) {
    var name = file.getFileName().toString().replaceAll("\\.(gz|xz)$", "");
    var language = RDFLanguages.pathnameToLang(name);
    if (language != null && (RDFLanguages.isTriples(language) || RDFLanguages.isQuads(language)))
      return language;
    throw new Problem(
        ProblemCode.IMPORT_FORMAT_UNSUPPORTED,
        "The name of '%s' does not tell an RDF syntax.".formatted(file),
        "Name it .ttl, .nt, .nq, .trig, .rdf, .owl, .jsonld, .rj or .trix, with .gz or .xz behind when packed.");
  }

  private static org.apache.jena.sparql.util.Context withoutNetwork() {
    var options = new JsonLdOptions();
    options.setDocumentLoader((uri, _) -> {
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote context " + uri);
    });
    var context = new org.apache.jena.sparql.util.Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    return context;
  }

  private static Problem refusedOrSyntax(Path file, RiotException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause())
      if (cause instanceof JsonLdError error
          && error.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED)
        return new Problem(
            ProblemCode.RDF_REMOTE_REFUSED,
            "The file '%s' asks for a %s; nothing is fetched."
                .formatted(file, Problem.echo("" + error.getMessage())),
            "Put the context into the file.");
    return syntax(file, "unknown", "" + e.getMessage());
  }

  private static Problem syntax(Path file, String line, String reason) {
    return new Problem(
        ProblemCode.RDF_SYNTAX,
        "The file '%s' does not parse, line %s: %s.".formatted(file, line, Problem.echo(reason)),
        "Mend the file there and try again.");
  }

  /// What a parser tells; its errors end the reading, its warnings do not.
  private static final class Taken extends StreamRDFBase implements ErrorHandler {
    private final List<Triple> triples = new ArrayList<>();
    private final Map<String, String> prefixes = new TreeMap<>();

    @Override
    public void triple(Triple triple) {
      triples.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      triples.add(quad.asTriple());
    }

    @Override
    public void prefix(@Nullable String prefix, @Nullable String iri) {
      if (prefix != null && iri != null) prefixes.put(prefix, iri);
    }

    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }
  }
}
