package aion.proposal;

import java.util.List;
import java.util.regex.Pattern;

/// Where terms are described in a text of Turtle: the line that begins with the term, or else the
/// first that names it.
final class Lines {
  private final List<String> lines;

  Lines(String turtle) {
    lines = turtle.lines().toList();
  }

  /// @return the line, counted from 1; 0 when no line names it
  int of(String iri) {
    if (iri.isEmpty()) return 0;
    var name = Pattern.quote(Iri.localName(iri));
    var named = "(<%s>|[\\w-]*:%s(?![\\w-]))".formatted(Pattern.quote(iri), name);
    int line = first(Pattern.compile("^\\s*" + named));
    return line > 0 ? line : first(Pattern.compile(named));
  }

  private int first(Pattern pattern) {
    for (int i = 0; i < lines.size(); i++) if (pattern.matcher(lines.get(i)).find()) return i + 1;
    return 0;
  }
}
