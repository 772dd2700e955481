package aion.ingest.gate;

import aion.digest.Sha256;

/// A short name for a text: 16 hexadecimal digits of its SHA-256.
final class Digest {
  private static final int DIGITS = 16;

  private Digest() {}

  static String of(String text) {
    return Sha256.hexOf(text).substring(0, DIGITS);
  }
}
