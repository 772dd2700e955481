package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that people name on the command line.
final class TextFile {
  private TextFile() {}

  /// @throws Problem NOT_FOUND when it is not there, may not be read or is not UTF-8
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no file '%s' that can be read as UTF-8.".formatted(file),
          "Check its name and the right to read it.");
    }
  }

  /// @throws Problem HOME_NOT_WRITABLE
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static Problem unwritable(Path file, IOException e) {
    return new Problem(
        ProblemCode.HOME_NOT_WRITABLE,
        "The file '%s' cannot be written: %s.".formatted(file, Problem.echo("" + e.getMessage())),
        "Name a file in a folder that exists and can be written.");
  }
}
