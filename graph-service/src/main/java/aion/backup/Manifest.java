package aion.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.audit.CurrentState;
import aion.digest.Sha256;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds. It lies beside its own hash, so that a change of it is noticed too.
///
/// @param format of the backup; this version writes and reads 1
/// @param marker the state of the ledger that the files hold
record Manifest(int format, Instant madeAt, CurrentState marker, List<StoredFile> files) {
  static final int FORMAT = 1;
  private static final String NAME = "manifest.json";
  private static final String HASH = "manifest.json.sha256";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Manifest {
    files = List.copyOf(files);
  }

  void writeTo(Path folder) throws IOException {
    var content = JSON.writeValueAsBytes(this);
    Files.write(folder.resolve(NAME), content);
    Files.writeString(folder.resolve(HASH), lineOf(content), UTF_8);
    StoredFile.force(folder.resolve(NAME));
    StoredFile.force(folder.resolve(HASH));
  }

  /// @throws Problem BACKUP_INVALID when there is none or it is damaged
  static Manifest of(Path folder) {
    try {
      var content = Files.readAllBytes(folder.resolve(NAME));
      if (!Files.readString(folder.resolve(HASH)).equals(lineOf(content)))
        throw invalid(folder, "has a damaged " + NAME);
      var manifest = JSON.readValue(content, Manifest.class);
      if (manifest.format() != FORMAT)
        throw invalid(
            folder, "has format %d; this version reads %d".formatted(manifest.format(), FORMAT));
      return manifest;
    } catch (JacksonException e) {
      throw invalid(folder, "has a damaged " + NAME);
    } catch (IOException e) {
      throw invalid(folder, "has no %s, or it cannot be read with its hash".formatted(NAME));
    }
  }

  /// As `sha256sum` writes it.
  private static String lineOf(byte[] content) {
    return "%s  %s\n".formatted(Sha256.hexOf(content), NAME);
  }

  static Problem invalid(Path folder, String what) {
    return new Problem(
        ProblemCode.BACKUP_INVALID,
        "The backup '%s' %s.".formatted(folder, what),
        "Take another backup; one that ./aion backup ended without an error is whole.");
  }
}
