package aion.web.bench;

import aion.web.bench.PostingClient.Answer.Accepted;
import aion.web.bench.PostingClient.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a server said was durable: each acknowledgement is in a file, forced to the disk, before
/// the client goes on. Safe for use by many threads.
final class Acknowledged implements AutoCloseable {
  private final FileChannel file;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /// @param lines how many changes of stock the entry has
  record Place(String partition, long offset, int lines) {}

  Acknowledged(Path file) {
    try {
      this.file = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps an acknowledgement; one that differs from an earlier one of the same id is a fault.
  synchronized void add(Order order, Accepted answer) {
    var place = new Place(answer.partition(), answer.offset(), order.items().size());
    var before = places.putIfAbsent(order.id(), place);
    if (before != null) {
      if (!before.equals(place) || !answer.known())
        faults.add("'%s' was acknowledged as %s and as %s.".formatted(order.id(), before, answer));
      return;
    }
    orders.add(order);
    write("%s %s %d%n".formatted(order.id(), place.partition(), place.offset()));
  }

  synchronized int size() {
    return orders.size();
  }

  /// The order acknowledged as the `number`-th.
  synchronized Order order(int number) {
    return orders.get(number);
  }

  synchronized Map<String, Place> places() {
    return Map.copyOf(places);
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String line) {
    try {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
