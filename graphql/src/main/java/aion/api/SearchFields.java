package aion.api;

import aion.api.query.References;
import aion.api.query.Row;
import aion.search.TextSearch;
import aion.search.TextSearch.Hit;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Finding members by what they are called.
@Controller
class SearchFields {
  private final TextSearch search;
  private final References references;

  SearchFields(TextSearch search, References references) {
    this.search = search;
    this.references = references;
  }

  @QueryMapping
  List<Hit> search(
      @Argument String text, @Argument @Nullable List<String> classes, @Argument int first) {
    return search.find(text, Objects.requireNonNullElse(classes, List.of()), first);
  }

  @SchemaMapping(typeName = "SearchHit")
  String id(Hit hit) {
    return hit.ref();
  }

  @SchemaMapping(typeName = "SearchHit")
  String entityClass(Hit hit) {
    return hit.entityClass().name();
  }

  @SchemaMapping(typeName = "SearchHit")
  CompletableFuture<Row> member(Hit hit, DataFetchingEnvironment environment) {
    return references.load(hit.entityClass(), hit.ref(), environment);
  }
}
