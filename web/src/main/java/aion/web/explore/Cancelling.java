package aion.web.explore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The questions that are being answered, and how each is ended when nobody waits for it.
final class Cancelling implements LoopbackDoor.Room {
  /// The header with the name of a question.
  static final String HEADER = "AION-Question";

  private final Map<String, Runnable> running = new ConcurrentHashMap<>();

  /// Answers a question that may be ended meanwhile.
  <T> T answering(String question, Runnable cancel, Supplier<T> answer) {
    running.put(question, cancel);
    try {
      return answer.get();
    } finally {
      running.remove(question);
    }
  }

  @Override
  public LoopbackDoor.Answer answer(LoopbackDoor.Asked asked) {
    var cancel = running.get(asked.header(HEADER, ""));
    if (cancel != null) cancel.run();
    return LoopbackDoor.Answer.json("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
