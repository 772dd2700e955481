package aion.api.http;

import aion.digest.Sha256;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents that the server knows beforehand, by the SHA-256 of their text: those of its own
/// pages, and those of the files that the settings name. A request may name one instead of sending
/// it, as `extensions: {persistedQuery: {version: 1, sha256Hash: "…"}}`.
@Component
final class TrustedDocuments {
  private static final String QUERY = "query";
  private static final String ALGORITHM = "sha256:";

  private final Map<String, String> documents = new HashMap<>();
  private final boolean only;

  TrustedDocuments(TrustedSettings settings, ResourcePatternResolver resources) {
    only = settings.only();
    for (var place : settings.files()) read(place, resources);
  }

  /// The request with the text of the document that it names.
  ///
  /// @throws Problem GQL_OPERATION_UNKNOWN for a document that is not known, FORBIDDEN for a text
  ///   where only known documents are answered
  JsonNode complete(JsonNode request) {
    var hash = request.at("/extensions/persistedQuery/sha256Hash");
    if (!request.isObject() || !hash.isString()) return requireOpen(request);
    var text = documents.get(bare(hash.stringValue()));
    if (text == null && request.has(QUERY)) return requireOpen(request);
    if (text == null)
      throw new Problem(
          ProblemCode.GQL_OPERATION_UNKNOWN,
          "There is no trusted document '%s'.".formatted(Problem.echo(hash.stringValue())),
          "Send the text of the document, or publish it with the server.");
    var complete = ((ObjectNode) request).deepCopy();
    complete.put(QUERY, text);
    return complete;
  }

  private JsonNode requireOpen(JsonNode request) {
    if (only
        && request.has(QUERY)
        && !documents.containsKey(Sha256.hexOf(request.path(QUERY).asString(""))))
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "This server answers trusted documents only, and this text is none.",
          "Name a trusted document by its hash, or publish this one with the server.");
    return request;
  }

  private void read(String place, ResourcePatternResolver resources) {
    var file = resources.getResource(place);
    if (!file.exists()) {
      if (place.startsWith(ResourcePatternResolver.CLASSPATH_URL_PREFIX)) return;
      throw new IllegalStateException(
          "There is no file of trusted documents '%s'.".formatted(place));
    }
    RequestForm.EXACT
        .readTree(contentOf(file))
        .properties()
        .forEach(document -> add(bare(document.getKey()), document.getValue().asString()));
  }

  private void add(String hash, String text) {
    if (!hash.equals(Sha256.hexOf(text)))
      throw new IllegalStateException(
          "The trusted document '%s' has another hash.".formatted(hash));
    documents.put(hash, text);
  }

  /// A hash may name its algorithm.
  private static String bare(String hash) {
    return hash.startsWith(ALGORITHM) ? hash.substring(ALGORITHM.length()) : hash;
  }

  private static byte[] contentOf(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
