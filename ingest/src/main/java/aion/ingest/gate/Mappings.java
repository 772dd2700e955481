package aion.ingest.gate;

import static aion.problem.ProblemCode.MAPPING_INVALID;
import static aion.problem.ProblemCode.MAPPING_UNKNOWN;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All mappings: those that ship, and those in the home's folder, which go before.
public final class Mappings {
  private final Map<String, Mapping> byName = new TreeMap<>();

  private Mappings() {}

  /// @param folder the home's mappings; null, or a folder that need not exist
  /// @throws Problem MAPPING_INVALID naming file and line
  public static Mappings load(Ontology ontology, @Nullable Path folder) {
    var mappings = new Mappings();
    var reader = new MappingReader(ontology);
    try {
      var shipped =
          new PathMatchingResourcePatternResolver().getResources("classpath*:mappings/*.yaml");
      for (var file : shipped)
        mappings.add(
            reader.read(
                String.valueOf(file.getFilename()),
                file.getContentAsString(StandardCharsets.UTF_8)));
      if (folder != null && Files.isDirectory(folder)) mappings.addFolder(folder, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The mappings could not be read.", e);
    }
    return mappings;
  }

  /// All by name.
  public List<Mapping> all() {
    return List.copyOf(byName.values());
  }

  /// @throws Problem MAPPING_UNKNOWN, naming the nearest known one
  public Mapping get(String name) {
    var mapping = byName.get(name);
    if (mapping == null)
      throw new Problem(
          MAPPING_UNKNOWN,
          "There is no mapping '%s'.".formatted(Problem.echo(name)),
          "Did you mean '%s'?".formatted(Nearest.to(name, byName.keySet())));
    return mapping;
  }

  private void addFolder(Path folder, MappingReader reader) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        var text = Files.readString(file);
        add(reader.read(String.valueOf(file.getFileName()), text));
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new Problem(
          MAPPING_INVALID, "A mapping of the home is not UTF-8.", "Save it as UTF-8.");
    }
  }

  private void add(Mapping mapping) {
    byName.put(mapping.name(), mapping);
  }
}
