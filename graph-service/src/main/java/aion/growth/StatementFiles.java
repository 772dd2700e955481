package aion.growth;

import aion.proposal.TermUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The product's own questions, and which terms they name: labels, relationship types and
/// properties.
@Component
final class StatementFiles implements TermUse {
  private static final Pattern NAMED = Pattern.compile("[:|.]([A-Za-z][A-Za-z0-9_]*)");

  @Override
  public List<Use> usesOf(Set<String> terms) {
    try {
      var uses = new ArrayList<Use>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/**/*.cypher"))
        namesIn(file)
            .forEach(name -> {
              if (terms.contains(name)) uses.add(new Use("query", nameOf(file), name));
            });
      return uses;
    } catch (IOException e) {
      throw new UncheckedIOException("The statements could not be read.", e);
    }
  }

  private static List<String> namesIn(Resource file) throws IOException {
    var text = file.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)^//.*$", "");
    return NAMED.matcher(text).results().map(found -> termOf(found.group(1))).distinct().toList();
  }

  /// `DELIVERS_TO` is the relationship of `deliversTo`; all else is named as in the ontology.
  private static String termOf(String name) {
    if (!name.matches("[A-Z][A-Z_]+")) return name;
    var words = name.toLowerCase(java.util.Locale.ROOT).split("_");
    var term = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++)
      if (!words[i].isEmpty())
        term.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    return term.toString();
  }

  /// The question as the files name it, e.g. `stock/balances`.
  private static String nameOf(Resource file) {
    try {
      var path = file.getURL().getPath();
      return path.substring(path.lastIndexOf("/cypher/") + 8).replace(".cypher", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
