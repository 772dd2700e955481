package aion.inference;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
  private static final int PROLOG = 1 << 16;
  private static final Pattern EXTERNAL_ENTITY =
      Pattern.compile("<!(ENTITY\\s+(%\\s+)?\\S+|DOCTYPE\\s+\\S+)\\s+(SYSTEM|PUBLIC)\\s");

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
      if (asksForEntity(in)) throw entity(file);
      RDFParser.source(in)
          .lang(language(file))
          .base(file.toUri().toString())
          .context(withoutNetwork(taken))
          .errorHandler(taken)
          .parse(taken);
    } catch (RiotException e) {
      throw taken.remote.isEmpty() ? syntax(file, e) : remote(file, taken.remote);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IMPORT_FORMAT_UNSUPPORTED,
          "The file '%s' cannot be unpacked: %s."
              .formatted(file, Problem.echo("" + e.getMessage())),
          "Give a whole .gz or .xz file, or the plain file.");
    } catch (StackOverflowError e) {
      throw syntax(file, "It nests too deeply");
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

  private static BufferedInputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), PROLOG);
    var name = file.getFileName().toString();
    if (name.endsWith(".gz"))
      return new BufferedInputStream(new GZIPInputStream(in, 1 << 16), PROLOG);
    return name.endsWith(".xz") ? new BufferedInputStream(new XZInputStream(in), PROLOG) : in;
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

  private static org.apache.jena.sparql.util.Context withoutNetwork(Taken taken) {
    var options = new JsonLdOptions();
    options.setDocumentLoader((uri, _) -> {
      taken.remote = uri.toString();
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote context " + uri);
    });
    var context = new org.apache.jena.sparql.util.Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    return context;
  }

  /// Whether the start of an XML file declares an entity that is somewhere else.
  private static boolean asksForEntity(BufferedInputStream in) throws IOException {
    in.mark(PROLOG);
    var start = new String(in.readNBytes(PROLOG), StandardCharsets.ISO_8859_1);
    in.reset();
    return start.stripLeading().startsWith("<") && EXTERNAL_ENTITY.matcher(start).find();
  }

  private static Problem entity(Path file) {
    return new Problem(
        ProblemCode.RDF_ENTITY_REFUSED,
        "The file '%s' declares an external entity; nothing is fetched.".formatted(file),
        "Write the text of the entity into the file.");
  }

  private static Problem remote(Path file, String address) {
    return new Problem(
        ProblemCode.RDF_REMOTE_REFUSED,
        "The file '%s' asks for '%s'; nothing is fetched.".formatted(file, Problem.echo(address)),
        "Put the context into the file.");
  }

  private static Problem syntax(Path file, RiotException e) {
    return e instanceof RiotParseException parse && parse.getLine() > 0
        ? syntax(
            file,
            "Line %d, column %d: %s"
                .formatted(
                    parse.getLine(), parse.getCol(), Problem.echo(parse.getOriginalMessage())))
        : syntax(file, Problem.echo("" + e.getMessage()));
  }

  private static Problem syntax(Path file, String reason) {
    return new Problem(
        ProblemCode.RDF_SYNTAX,
        "The file '%s' does not parse. %s.".formatted(file, reason),
        "Mend the file there and try again.");
  }

  /// What a parser tells; its errors end the reading, its warnings do not.
  private static final class Taken extends StreamRDFBase implements ErrorHandler {
    private final List<Triple> triples = new ArrayList<>();
    private final Map<String, String> prefixes = new TreeMap<>();

    /// What a file asked to be fetched; empty when it asked for nothing.
    private String remote = "";

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
