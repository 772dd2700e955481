package aion.ingest.csv;

import static aion.problem.ProblemCode.IMPORT_FORMAT_UNSUPPORTED;

import aion.problem.Problem;

/// How the bytes of a file are packed, told by the bytes themselves and never by the file's name.
enum Packing {
  PLAIN,
  GZIP,
  XZ,
  /// A ZIP archive, or a workbook, which is one too.
  ZIP;

  static final int NEEDED = 8;

  /// @param start the first bytes of the file, at least [#NEEDED] where the file has them
  static Packing of(byte[] start) {
    if (startsWith(start, 0x1f, 0x8b)) return GZIP;
    if (startsWith(start, 0xfd, '7', 'z', 'X', 'Z', 0)) return XZ;
    if (startsWith(start, 'P', 'K') && !isWord(start, 2)) return ZIP;
    if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0))
      throw unsupported("an Excel workbook of the old form (.xls)", "Save it as .xlsx or CSV.");
    if (startsWith(start, 'B', 'Z', 'h') && start.length > 3 && start[3] >= '1' && start[3] <= '9')
      throw unsupported("packed with bzip2", "Send it plain, or packed as .gz, .xz or .zip.");
    if (startsWith(start, 0x28, 0xb5, 0x2f, 0xfd))
      throw unsupported("packed with zstd", "Send it plain, or packed as .gz, .xz or .zip.");
    if (startsWith(start, '7', 'z', 0xbc, 0xaf))
      throw unsupported("a 7z archive", "Send it plain, or packed as .gz, .xz or .zip.");
    return PLAIN;
  }

  private static boolean startsWith(byte[] start, int... magic) {
    if (start.length < magic.length) return false;
    for (int i = 0; i < magic.length; i++) if ((start[i] & 0xff) != magic[i]) return false;
    return true;
  }

  // A table may well begin with a column such as "PKey": only a mark that no name has is an
  // archive.
  private static boolean isWord(byte[] start, int at) {
    if (start.length <= at) return true;
    int next = start[at] & 0xff;
    return Character.isLetterOrDigit(next) || ",;\t|_-\"\r\n".indexOf(next) >= 0;
  }

  private static Problem unsupported(String what, String remedy) {
    return new Problem(IMPORT_FORMAT_UNSUPPORTED, "The file is " + what + ".", remedy);
  }
}
