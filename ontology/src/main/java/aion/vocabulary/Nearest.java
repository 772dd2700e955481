package aion.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// Finds the known word that a misspelt one most likely meant.
public final class Nearest {
  private Nearest() {}

  /// The word of `known` with the smallest Levenshtein distance (case ignored), the first by
  /// alphabet among equals; the word itself when `known` is empty.
  public static String to(String word, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(
            Comparator.comparingInt(
                k -> distance(word.toLowerCase(Locale.ROOT), k.toLowerCase(Locale.ROOT))))
        .orElse(word);
  }

  private static int distance(String a, String b) {
    var shortened = a.length() > 100 ? a.substring(0, 100) : a;
    var previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) previous[j] = j;
    for (int i = 1; i <= shortened.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = shortened.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
