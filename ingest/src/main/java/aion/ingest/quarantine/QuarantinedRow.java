package aion.ingest.quarantine;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// A row that was not accepted, kept until it is mended or dismissed.
///
/// @param run the id of the import it came with
/// @param line where it stands in the file, from 1
/// @param text the row as it was, in the file's form (a row of a workbook: separated by commas)
/// @param occurrence which of the rows with the same key this is, from 1; keeps its id when mended
public record QuarantinedRow(
    String id,
    String run,
    String mapping,
    long line,
    String text,
    int occurrence,
    ProblemCode code,
    String reason,
    String remedy) {

  public static QuarantinedRow of(
      String run, String mapping, long line, String text, int occurrence, Problem problem) {
    return new QuarantinedRow(
        "%s-%09d".formatted(run, line),
        run,
        mapping,
        line,
        text,
        occurrence,
        problem.code(),
        problem.what(),
        problem.remedy());
  }

  QuarantinedRow with(String mended, Problem problem) {
    return of(run, mapping, line, mended, occurrence, problem);
  }
}
