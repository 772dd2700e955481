package aion.ingest.csv;

import static aion.problem.ProblemCode.ENCODING_INVALID;

import aion.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The characters of a text file: one encoding throughout, as the mapping states it.
final class Encoding {
  private static final int BLOCK = 1 << 16;

  private Encoding() {}

  /// The stream behind the byte order mark, if there is one.
  ///
  /// @throws Problem ENCODING_INVALID for the mark of another encoding
  static InputStream withoutMark(InputStream in, Charset charset) throws IOException {
    var pushback = new PushbackInputStream(in, 4);
    var start = pushback.readNBytes(4);
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    if (utf8 && isUtf16(start))
      throw new Problem(
          ENCODING_INVALID,
          "The file is encoded as UTF-16; this mapping reads UTF-8.",
          "Save it as 'CSV UTF-8'; Excel's 'Unicode text' is UTF-16.");
    boolean mark =
        utf8
            && start.length >= 3
            && (start[0] & 0xff) == 0xef
            && (start[1] & 0xff) == 0xbb
            && (start[2] & 0xff) == 0xbf;
    int skipped = mark ? 3 : 0;
    pushback.unread(start, skipped, start.length - skipped);
    return pushback;
  }

  /// Reads all and fails at the first byte that does not belong to the encoding.
  ///
  /// @throws Problem ENCODING_INVALID naming the line
  static void require(InputStream in, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(BLOCK).flip();
    var chars = CharBuffer.allocate(BLOCK);
    var lines = new LineCount();
    boolean end = false;
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, end);
      lines.add(chars.flip());
      chars.clear();
      if (result.isError()) throw invalid(charset, lines.line());
      if (result.isOverflow()) continue;
      if (end) return;
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read > 0) bytes.position(bytes.position() + read);
      bytes.flip();
      end = read < 0;
    }
  }

  private static boolean isUtf16(byte[] start) {
    if (start.length < 2) return false;
    int first = start[0] & 0xff;
    int second = start[1] & 0xff;
    boolean marked = (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
    boolean unmarked =
        start.length == 4
            && ((first == 0 && second != 0 && start[2] == 0 && start[3] != 0)
                || (first != 0 && second == 0 && start[2] != 0 && start[3] == 0));
    return marked || unmarked;
  }

  private static Problem invalid(Charset charset, long line) {
    return new Problem(
        ENCODING_INVALID,
        "Line %d has bytes that are not %s.".formatted(line, charset.name()),
        "Save the whole file as %s.".formatted(charset.name()));
  }

  /// Counts line ends of every form: LF, CRLF, CR.
  private static final class LineCount {
    private long ends;
    private boolean afterReturn;

    void add(CharBuffer chars) {
      for (int i = 0; i < chars.length(); i++) {
        char c = chars.charAt(i);
        if (c == '\r' || (c == '\n' && !afterReturn)) ends++;
        afterReturn = c == '\r';
      }
    }

    long line() {
      return ends + 1;
    }
  }
}
