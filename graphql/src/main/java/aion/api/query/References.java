package aion.api.query;

import aion.api.Reader;
import aion.api.Readers;
import aion.vocabulary.EntityClass;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/// Members that an answer of another kind refers to, such as the position of a movement: all those
/// of one place in the operation are read with one statement.
public final class References {
  private static final String LOADER = "references";

  private final Members members;

  public References(Members members, BatchLoaderRegistry loaders) {
    this.members = members;
    loaders
        .forTypePair(Reference.class, Row.class)
        .withName(LOADER)
        .registerMappedBatchLoader((asked, _) -> Mono.fromSupplier(() -> load(asked)));
  }

  /// The member, as this field's selection asks for it.
  public CompletableFuture<Row> load(EntityClass type, String ref, DataFetchingEnvironment env) {
    DataLoader<Reference, Row> loader = Objects.requireNonNull(env.getDataLoader(LOADER));
    var path = String.join("/", env.getExecutionStepInfo().getPath().getKeysOnly());
    var place =
        new Place(
            path,
            type,
            Readers.of(env.getGraphQlContext()),
            env.getSelectionSet().getImmediateFields());
    return loader.load(new Reference(ref, place));
  }

  private Map<Reference, Row> load(Set<Reference> asked) {
    var rows = new HashMap<Reference, Row>();
    asked.stream()
        .collect(Collectors.groupingBy(Reference::place))
        .forEach((place, references) -> {
          var refs = references.stream().map(Reference::ref).toList();
          members
              .findAll(place.reader, place.type, refs, place.selection)
              .forEach((ref, row) -> rows.put(new Reference(ref, place), row));
        });
    return rows;
  }

  private record Reference(String ref, Place place) {}

  /// Where in the operation a reference stands; the selection follows from it.
  private record Place(
      String path, EntityClass type, Reader reader, List<SelectedField> selection) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && place.path.equals(path);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }
}
