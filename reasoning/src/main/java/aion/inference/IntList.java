package aion.inference;

import java.util.Arrays;

/// Numbers in a row; taken from the front or the end.
final class IntList {
  private int[] values = new int[16];
  private int first;
  private int end;

  void add(int value) {
    if (end == values.length) makeRoom();
    values[end++] = value;
  }

  int get(int at) {
    return values[first + at];
  }

  int size() {
    return end - first;
  }

  boolean isEmpty() {
    return first == end;
  }

  int takeFirst() {
    int value = values[first++];
    if (first == end) clear();
    return value;
  }

  int takeLast() {
    return values[--end];
  }

  void clear() {
    first = 0;
    end = 0;
  }

  int[] toArray() {
    return Arrays.copyOfRange(values, first, end);
  }

  private void makeRoom() {
    int size = size();
    if (first > size) System.arraycopy(values, first, values, 0, size);
    else values = Arrays.copyOfRange(values, first, first + Math.max(16, 2 * size));
    first = 0;
    end = size;
  }
}
