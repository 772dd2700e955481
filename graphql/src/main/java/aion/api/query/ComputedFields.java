package aion.api.query;

import aion.api.Reader;
import aion.api.Readers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.Collection;
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

/// Fields of members that are computed instead of stored. Each is computed for all members of an
/// answer at once, wherever they stand in it.
public final class ComputedFields {
  private final List<Field> fields = new ArrayList<>();

  /// Computes a field for many members.
  public interface Computation {
    /// @param refs of the members
    /// @param arguments of the field
    /// @return the field's values by ref; an absent one is null in the answer
    Map<String, ?> of(Collection<String> refs, Map<String, Object> arguments, Reader reader);
  }

  public ComputedFields add(String type, String field, Computation computation) {
    fields.add(new Field(type, field, computation));
    return this;
  }

  public void register(BatchLoaderRegistry loaders) {
    for (var field : fields)
      loaders
          .forTypePair(Asked.class, Object.class)
          .withName(field.loader())
          .registerMappedBatchLoader((asked, _) -> Mono.fromSupplier(() -> load(field, asked)));
  }

  public void configure(RuntimeWiring.Builder wiring) {
    for (var field : fields)
      wiring.type(field.type, it -> it.dataFetcher(field.name, env -> ask(field, env)));
  }

  private static CompletableFuture<Object> ask(Field field, DataFetchingEnvironment env) {
    Row member = Objects.requireNonNull(env.getSource());
    DataLoader<Asked, Object> loader = Objects.requireNonNull(env.getDataLoader(field.loader()));
    return loader.load(
        new Asked(member.ref(), env.getArguments(), Readers.of(env.getGraphQlContext())));
  }

  private static Map<Asked, Object> load(Field field, Set<Asked> asked) {
    var values = new HashMap<Asked, Object>();
    var alike = asked.stream().collect(Collectors.groupingBy(one -> one.withRef("")));
    alike.forEach((question, members) -> {
      var refs = members.stream().map(Asked::ref).toList();
      field
          .computation
          .of(refs, question.arguments, question.reader)
          .forEach((ref, value) -> values.put(question.withRef(ref), value));
    });
    return values;
  }

  private record Field(String type, String name, Computation computation) {
    String loader() {
      return type + "." + name;
    }
  }

  private record Asked(String ref, Map<String, Object> arguments, Reader reader) {
    Asked withRef(String other) {
      return new Asked(other, arguments, reader);
    }
  }
}
