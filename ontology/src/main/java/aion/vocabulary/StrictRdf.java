package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.RdfTokens.Kind;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/// The one way in which RDF from outside is read: within limits, nothing is fetched, and what does
/// not parse is a problem that says where.
public final class StrictRdf {
  /// How long a document may be.
  public static final int LONGEST = 20_971_520;

  private static final int DEEPEST = 200;
  private static final int DIGITS = 1_000;
  private static final int STRING = 1_000_000;

  /// What the library warns of and the recommendations call an error.
  private static final List<String> ERRORS =
      List.of("character in IRI", "Not a valid XML NCName", "Reuse of rdf:ID");

  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

  private StrictRdf() {}

  /// The graph that a document holds.
  ///
  /// @throws Problem as [#read], and RDF_SYNTAX when part of it is in a named graph
  public static Graph readGraph(byte[] document, RdfFormat format, String base) {
    var dataset = read(document, format, base);
    if (dataset.listGraphNodes().hasNext())
      throw syntax(-1, -1, "Named graphs are not expected here; one graph is.");
    return dataset.getDefaultGraph();
  }

  /// The graphs that a document holds.
  ///
  /// @param base the IRI that relative ones are relative to
  /// @throws Problem RDF_SYNTAX, RDF_TOO_DEEP, RDF_TOO_LARGE, RDF_REMOTE_REFUSED,
  ///   RDF_ENTITY_REFUSED, NUMBER_TOO_LONG or ENCODING_INVALID
  public static DatasetGraph read(byte[] document, RdfFormat format, String base) {
    checkSize(document);
    var remote = new AtomicReference<String>("");
    try {
      look(document, format);
      var dataset = DatasetGraphFactory.create();
      parser(document, format, base, remote).parse(dataset);
      dataset.stream().forEach(StrictRdf::check);
      return dataset;
    } catch (Problem told) {
      throw told;
    } catch (StackOverflowError deep) {
      throw tooDeep("");
    } catch (RuntimeException malformed) {
      if (!remote.get().isEmpty()) throw remoteRefused(remote.get());
      throw syntax(-1, -1, "It does not follow the rules of its format.");
    }
  }

  /// @throws Problem RDF_TOO_LARGE when the document is longer than may be
  public static void checkSize(byte[] document) {
    if (document.length > LONGEST) throw tooLarge("document", document.length, LONGEST);
  }

  /// Looks through a document of another format made of XML.
  ///
  /// @throws Problem RDF_TOO_LARGE, RDF_TOO_DEEP, RDF_ENTITY_REFUSED or RDF_SYNTAX
  public static void checkXml(byte[] document) {
    checkSize(document);
    XmlLook.check(document, DEEPEST);
  }

  /// The graph when its IRIs have no character that is not allowed.
  public static Graph checked(Graph graph) {
    graph.stream()
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .forEach(StrictRdf::check);
    return graph;
  }

  /// @param line from 1; negative when the place is not known
  public static Problem syntax(long line, long column, String what) {
    var place = line < 0 ? "" : " at line %d, column %d".formatted(line, column);
    return new Problem(
        ProblemCode.RDF_SYNTAX,
        "The document is malformed%s: %s".formatted(place, Problem.echo(what)),
        "Mend the document there and send it again.");
  }

  static Problem tooDeep(String place) {
    return new Problem(
        ProblemCode.RDF_TOO_DEEP,
        "The document is nested deeper than %d levels%s."
            .formatted(DEEPEST, place.isEmpty() ? "" : " at " + place),
        "Name the nested nodes, and write them one after the other.");
  }

  private static Problem tooLarge(String what, int size, int limit) {
    return new Problem(
        ProblemCode.RDF_TOO_LARGE,
        "The %s is too large: its size is %d, and at most %d is allowed."
            .formatted(what, size, limit),
        "Send it in parts.");
  }

  private static Problem remoteRefused(String address) {
    return new Problem(
        ProblemCode.RDF_REMOTE_REFUSED,
        "The document refers to the remote context '%s', and nothing is fetched."
            .formatted(Problem.echo(address)),
        "Write the context into the document.");
  }

  /// What would keep a parser busy or overflow its stack is refused before it parses.
  private static void look(byte[] document, RdfFormat format) {
    if (format == RdfFormat.RDF_XML) {
      XmlLook.check(document, DEEPEST);
      return;
    }
    var text = decoded(document);
    var tokens = format == RdfFormat.JSON_LD ? RdfTokens.ofJson(text) : RdfTokens.ofTurtle(text);
    boolean isId = false;
    int depth = 0;
    for (var kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
      if (kind == Kind.OPEN && ++depth > DEEPEST) throw tooDeep(tokens.place());
      if (kind == Kind.CLOSE) depth--;
      if (kind == Kind.STRING) {
        if (tokens.length() > STRING)
          throw tooLarge("text at " + tokens.place(), tokens.length(), STRING);
        // The library leaves out what has such an identifier, and says nothing.
        if (isId && hasBadCharacter(tokens.unquoted()))
          throw syntax(
              -1, -1, "An IRI has a character that is not allowed, at " + tokens.place() + ".");
        isId = format == RdfFormat.JSON_LD && tokens.unquoted().equals("@id");
      }
      if (kind == Kind.NUMBER && tokens.length() > DIGITS)
        throw new Problem(
            ProblemCode.NUMBER_TOO_LONG,
            "The number at %s has %d digits; at most %d are allowed."
                .formatted(tokens.place(), tokens.length(), DIGITS),
            "Write a shorter number.");
    }
  }

  private static String decoded(byte[] document) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException invalid) {
      throw new Problem(
          ProblemCode.ENCODING_INVALID,
          "The document is not valid UTF-8.",
          "Save it as UTF-8 and send it again.");
    }
  }

  private static RDFParserBuilder parser(
      byte[] document, RdfFormat format, String base, AtomicReference<String> remote) {
    var options =
        new JsonLdOptions((address, _) -> {
          remote.set(address.toString());
          throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
        });
    return RDFParser.source(new ByteArrayInputStream(document))
        .forceLang(format.lang())
        .base(base)
        .checking(true)
        .strict(true)
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .errorHandler(new Strict(remote));
  }

  private static void check(Quad quad) {
    Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
        .forEach(StrictRdf::check);
  }

  private static void check(Node node) {
    if (node.isURI() && hasBadCharacter(node.getURI()))
      throw syntax(-1, -1, "An IRI has a character that is not allowed: " + node.getURI());
  }

  private static boolean hasBadCharacter(String iri) {
    return iri.chars().anyMatch(c -> c <= ' ' || NOT_IN_IRIS.indexOf(c) >= 0);
  }

  /// What the parser finds is a problem, not a line in the log.
  private record Strict(AtomicReference<String> remote) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      if (ERRORS.stream().anyMatch(message::contains)) throw syntax(line, column, message);
    }

    @Override
    public void error(String message, long line, long column) {
      if (!remote.get().isEmpty()) throw remoteRefused(remote.get());
      throw syntax(line, column, message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
