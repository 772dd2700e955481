package aion.vocabulary;

import java.util.Locale;

/// A text in the languages of the product.
///
/// @param english the text in English
/// @param indonesian the text in Indonesian
public record Texts(String english, String indonesian) {
  /// The text in the reader's language: Indonesian for `id`, English for every other.
  public String in(Locale locale) {
    return "id".equals(locale.getLanguage()) || "in".equals(locale.getLanguage())
        ? indonesian
        : english;
  }
}
