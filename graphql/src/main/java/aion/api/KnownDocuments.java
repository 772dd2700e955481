package aion.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Documents that were found valid for a schema, so that what clients ask again and again is parsed
/// and validated once. What is not valid is not kept, and every other check runs each time.
final class KnownDocuments implements PreparsedDocumentProvider {
  private static final int MOST_CHARACTERS = 500_000;

  private final Cache<String, PreparsedDocumentEntry> documents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
          .build();

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    var known = documents.getIfPresent(input.getQuery());
    if (known != null) return CompletableFuture.completedFuture(known);
    var entry = parseAndValidate.apply(input);
    if (!entry.hasErrors()) documents.put(input.getQuery(), entry);
    return CompletableFuture.completedFuture(entry);
  }
}
