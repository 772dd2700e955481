package aion.inference;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/// The dictionary: a small number for each node that was ever met. Numbers are never given back.
final class Terms {
  static final byte IRI = 0;
  static final byte BLANK = 1;
  static final byte LITERAL = 2;

  private Node[] nodes = new Node[1024];
  private byte[] kinds = new byte[1024];
  private int[] hashes = new int[1024];
  private int[] table = new int[4096];
  private int size;

  /// The number of a node, a new one when it is new.
  int of(Node node) {
    int hash = spread(node.hashCode());
    int at = place(node, hash);
    if (table[at] != 0) return table[at] - 1;
    if (size == nodes.length) makeRoom();
    nodes[size] = node;
    kinds[size] = node.isURI() ? IRI : node.isLiteral() ? LITERAL : BLANK;
    hashes[size] = hash;
    table[at] = ++size;
    if (size * 2L > table.length) rehash();
    return size - 1;
  }

  /// The number of a node, or -1.
  int find(Node node) {
    return table[place(node, spread(node.hashCode()))] - 1;
  }

  Node node(int term) {
    return nodes[term];
  }

  byte kind(int term) {
    return kinds[term];
  }

  int size() {
    return size;
  }

  private int place(Node node, int hash) {
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] != 0 && !(hashes[table[at] - 1] == hash && nodes[table[at] - 1].equals(node)))
      at = (at + 1) & mask;
    return at;
  }

  private void makeRoom() {
    nodes = Arrays.copyOf(nodes, 2 * size);
    kinds = Arrays.copyOf(kinds, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
  }

  private void rehash() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int at = hashes[i] & mask;
      while (table[at] != 0) at = (at + 1) & mask;
      table[at] = i + 1;
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
