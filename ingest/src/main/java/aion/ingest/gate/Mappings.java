package aion.ingest.gate;

import static aion.problem.ProblemCode.MAPPING_INVALID;
import static aion.problem.ProblemCode.MAPPING_UNKNOWN;

import aion.problem.Problem;
import aion.proposal.TermUse;
import aion.vocabulary.Nearest;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All mappings: those that ship, and those in the home's folder, which go before. Files that come
/// into the folder or change there are taken up while the product runs.
public final class Mappings implements TermUse {
  private final Ontology ontology;
  private final MappingReader reader;
  private final @Nullable Path folder;
  private final Map<String, Mapping> shipped = new TreeMap<>();
  private volatile Read read;

  /// @param state of the folder and the ontology when it was read
  /// @param faults of files that could not be read
  private record Read(String state, Map<String, Mapping> byName, List<Problem> faults) {}

  private Mappings(Ontology ontology, @Nullable Path folder) throws IOException {
    this.ontology = ontology;
    this.reader = new MappingReader(ontology);
    this.folder = folder;
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:mappings/*.yaml");
    for (var file : files) {
      var name = String.valueOf(file.getFilename());
      var mapping = reader.read(name, file.getContentAsString(StandardCharsets.UTF_8));
      shipped.put(mapping.name(), mapping);
    }
    this.read = read("", Map.of());
  }

  /// @param folder the home's mappings; null, or a folder that need not exist
  /// @throws Problem MAPPING_INVALID naming file and line
  public static Mappings load(Ontology ontology, @Nullable Path folder) {
    try {
      var mappings = new Mappings(ontology, folder);
      if (!mappings.read.faults.isEmpty()) throw mappings.read.faults.getFirst();
      return mappings;
    } catch (IOException e) {
      throw new UncheckedIOException("The mappings could not be read.", e);
    }
  }

  /// All by name.
  public List<Mapping> all() {
    return List.copyOf(now().byName.values());
  }

  @Override
  public List<Use> usesOf(Set<String> terms) {
    return all().stream()
        .flatMap(mapping ->
            mapping.terms().stream()
                .filter(terms::contains)
                .map(term -> new Use("mapping", mapping.name(), term)))
        .toList();
  }

  /// @throws Problem MAPPING_UNKNOWN, naming the nearest known one, or MAPPING_INVALID when a file
  ///   of the home cannot be read and may be the one that is meant
  public Mapping get(String name) {
    var now = now();
    var mapping = now.byName.get(name);
    if (mapping != null) return mapping;
    if (!now.faults.isEmpty()) throw now.faults.getFirst();
    throw new Problem(
        MAPPING_UNKNOWN,
        "There is no mapping '%s'.".formatted(Problem.echo(name)),
        "Did you mean '%s'?".formatted(Nearest.to(name, now.byName.keySet())));
  }

  private Read now() {
    var known = read;
    try {
      var state = state();
      return known.state.equals(state) ? known : readAnew(state);
    } catch (IOException e) {
      throw new UncheckedIOException("The mappings could not be read.", e);
    }
  }

  private synchronized Read readAnew(String state) throws IOException {
    if (!read.state.equals(state)) read = read(state, read.byName);
    return read;
  }

  /// A file that cannot be read any more leaves the mapping of before in use.
  private Read read(String state, Map<String, Mapping> before) throws IOException {
    var byName = new TreeMap<>(before);
    byName.putAll(shipped);
    var faults = new ArrayList<Problem>();
    for (var file : files())
      try {
        var name = String.valueOf(file.getFileName());
        var mapping = reader.read(name, Files.readString(file));
        byName.put(mapping.name(), mapping);
      } catch (CharacterCodingException e) {
        faults.add(
            new Problem(
                MAPPING_INVALID, "A mapping of the home is not UTF-8.", "Save it as UTF-8."));
      } catch (Problem fault) {
        faults.add(fault);
      }
    return new Read(state.isEmpty() ? state() : state, byName, List.copyOf(faults));
  }

  private String state() throws IOException {
    var state = new StringBuilder(ontology.version());
    for (var file : files())
      state
          .append('\n')
          .append(file.getFileName())
          .append(Files.getLastModifiedTime(file))
          .append(Files.size(file));
    return state.toString();
  }

  private List<Path> files() throws IOException {
    if (folder == null || !Files.isDirectory(folder)) return List.of();
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
