package aion.search;

import aion.vocabulary.Thesaurus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text as a question to Lucene's query parser. Words are letters and digits only, so nothing of
/// what was typed is read as syntax.
final class TextQuestion {
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_WITH_ONE_ERROR = 4;
  private static final int SHORTEST_WITH_TWO_ERRORS = 8;

  private final List<String> words;
  private final Thesaurus thesaurus;

  TextQuestion(String text, Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    this.words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// Every word must fit.
  String all() {
    return joined(" AND ");
  }

  /// One word is enough.
  String any() {
    return joined(" OR ");
  }

  private String joined(String operator) {
    return words.stream().map(this::forms).collect(Collectors.joining(operator));
  }

  /// The word itself, words that begin with it, words a typing error away, and its synonyms.
  private String forms(String word) {
    var forms = new ArrayList<>(List.of(quoted(word) + "^4", word + "*^2"));
    if (word.length() >= SHORTEST_WITH_TWO_ERRORS) forms.add(word + "~2");
    else if (word.length() >= SHORTEST_WITH_ONE_ERROR) forms.add(word + "~1");
    thesaurus.synonymsOf(word).forEach(synonym -> forms.add(quoted(synonym) + "^2"));
    return "(" + String.join(" OR ", forms) + ")";
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }
}
