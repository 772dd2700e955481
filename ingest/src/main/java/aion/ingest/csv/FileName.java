package aion.ingest.csv;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a file as its sender gave it.
public record FileName(String value) {
  private static final int LONGEST = 200;
  private static final Pattern ENDINGS =
      Pattern.compile("\\.(?:gz|xz|zip|csv|tsv|txt|xlsx|jsonl|ndjson|json)$");

  /// @throws Problem FILE_NAME_INVALID for a name with parts of a path
  public FileName {
    if (value.isBlank()
        || value.length() > LONGEST
        || value.equals(".")
        || value.equals("..")
        || value.codePoints().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c)))
      throw new Problem(
          ProblemCode.FILE_NAME_INVALID,
          "The file name '%s' is empty, longer than %d characters, or has parts of a path."
              .formatted(Problem.echo(value), LONGEST),
          "Send the plain name of the file, such as movements.csv.");
  }

  /// The name without its endings: `538-KNYC` for `538-KNYC.csv.xz`.
  public String stem() {
    var stem = value;
    var match = ENDINGS.matcher(stem.toLowerCase(Locale.ROOT));
    while (match.find()) {
      stem = stem.substring(0, match.start());
      match = ENDINGS.matcher(stem.toLowerCase(Locale.ROOT));
    }
    return stem;
  }
}
