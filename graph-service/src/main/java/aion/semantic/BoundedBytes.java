package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/// Takes an answer up to a length, and refuses what is longer.
final class BoundedBytes extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int most;

  BoundedBytes(int most) {
    this.most = most;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public void write(int b) {
    check(1);
    bytes.write(b);
  }

  @Override
  public void write(byte[] from, int start, int length) {
    check(length);
    bytes.write(from, start, length);
  }

  private void check(int more) {
    if (bytes.size() + more > most)
      throw new Problem(
          ProblemCode.RESULT_TOO_LARGE,
          "The result is longer than %d bytes.".formatted(most),
          "Add a LIMIT, or ask for less.");
  }
}
