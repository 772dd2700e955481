package aion.ingest.epcis;

/// Why an event moves no stock, in words that end the sentence "not moved: …".
final class Unmoved extends Exception {
  Unmoved(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
