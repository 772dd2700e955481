package aion.api.http;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/// Answers as `text/event-stream`, one stream for each operation: an event `next` for each answer
/// and `complete` at the end.
final class EventStreams extends GraphQlSseHandler {
  private final OpenConnections connections;

  EventStreams(WebGraphQlHandler handler, OpenConnections connections) {
    super(handler);
    this.connections = connections;
  }

  @Override
  protected ServerResponse prepareResponse(
      ServerRequest request, Mono<WebGraphQlResponse> outcome) {
    var session = request.servletRequest().getSession(false);
    var caller = Caller.ofThisThread(idOf(session));
    return ServerResponse.sse(
        events -> {
          var stream = new Stream(events, caller);
          connections.add(stream);
          events.onComplete(stream::end).onTimeout(stream::end).onError(_ -> stream.end());
          Thread.ofVirtual().name("event stream").start(() -> stream.run(outcome));
        },
        Duration.ZERO);
  }

  private static @Nullable String idOf(@Nullable HttpSession session) {
    return session == null ? null : session.getId();
  }

  /// One operation's stream.
  private final class Stream implements OpenConnections.Connection, Answering.Outlet {
    private final ServerResponse.SseBuilder events;
    private final Caller caller;
    private final Answering answering = new Answering(this);
    private final ReentrantLock sending = new ReentrantLock();
    private boolean over;

    Stream(ServerResponse.SseBuilder events, Caller caller) {
      this.events = events;
      this.caller = caller;
    }

    void run(Mono<WebGraphQlResponse> outcome) {
      caller.doing(() -> {
        outcome.flatMapMany(Operations::answersIn).subscribe(answering);
        return answering;
      });
    }

    @Override
    public Caller caller() {
      return caller;
    }

    @Override
    public void next(Map<String, Object> answer) throws IOException {
      send("next", RequestForm.EXACT.writeValueAsString(answer));
    }

    @Override
    public void failed(List<Map<String, Object>> errors) throws IOException {
      next(Map.of("errors", errors));
      complete();
    }

    @Override
    public void complete() throws IOException {
      send("complete", "");
      close();
    }

    private void send(String event, String data) throws IOException {
      sending.lock();
      try {
        if (over) throw new IOException("The stream is over.");
        events.event(event).data(data);
      } finally {
        sending.unlock();
      }
    }

    private void close() {
      sending.lock();
      try {
        if (!over) events.complete();
        over = true;
      } finally {
        sending.unlock();
      }
      end();
    }

    void end() {
      connections.remove(this);
      answering.dispose();
    }

    @Override
    public void revoke() {
      leave();
    }

    @Override
    public void leave() {
      Thread.ofVirtual().start(this::close);
    }

    @Override
    public void beat() {
      Thread.ofVirtual()
          .start(() -> {
            sending.lock();
            try {
              if (!over) {
                events.comment("").send();
              }
            } catch (IOException | IllegalStateException e) {
              over = true;
              end();
            } finally {
              sending.unlock();
            }
          });
    }
  }
}
