package aion.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages of the product, as the schema names them.
public enum Language {
  EN(Locale.ENGLISH),
  ID(Locale.of("id"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /// The locale of a language; English when nobody chose.
  public static Locale localeOf(@Nullable Language language) {
    return language == null ? EN.locale : language.locale;
  }
}
