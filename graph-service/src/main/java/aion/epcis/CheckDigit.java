package aion.epcis;

/// The last digit of GS1's numbers (GS1 General Specifications, 7.9).
final class CheckDigit {
  private CheckDigit() {}

  /// @param digits all but the last
  static int of(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
      sum += weight * (digits.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10;
  }
}
