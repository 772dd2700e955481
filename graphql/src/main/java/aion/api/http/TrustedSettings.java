package aion.api.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which documents are trusted.
///
/// @param files of documents by hash; the pages of the product have theirs in the class path
/// @param only whether other documents are refused
@ConfigurationProperties("aion.trusted-documents")
record TrustedSettings(
    @DefaultValue("classpath:persisted-documents.json") List<String> files,
    @DefaultValue("false") boolean only) {
  TrustedSettings {
    files = List.copyOf(files);
  }
}
