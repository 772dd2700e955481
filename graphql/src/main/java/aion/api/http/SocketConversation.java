package aion.api.http;

import static aion.problem.ProblemCode.BODY_TOO_LARGE;
import static aion.problem.ProblemCode.EVENT_ID_CONFLICT;
import static aion.problem.ProblemCode.JSON_MALFORMED;
import static aion.problem.ProblemCode.REQUEST_TIMEOUT;
import static aion.problem.ProblemCode.UNAUTHENTICATED;

import aion.api.BearerTokens;
import aion.api.StrictJson;
import aion.api.guard.Answers;
import aion.api.guard.Limits;
import aion.api.live.LiveSettings;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tools.jackson.databind.JsonNode;

/// One WebSocket's side of `graphql-transport-ws`. A reason for closing begins with the code of the
/// problem.
final class SocketConversation implements OpenConnections.Connection {
  private static final int BAD_MESSAGE = 4400;
  private static final int UNAUTHORIZED = 4401;
  private static final int FORBIDDEN = 4403;
  private static final int INIT_TIMEOUT = 4408;
  private static final int DUPLICATE = 4409;
  private static final int TOO_MANY_INITS = 4429;
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_ID = 200;

  private final SocketLine line;
  private volatile Caller caller;
  private final BearerTokens tokens;
  private final OpenConnections connections;
  private final Operations operations;
  private final LiveSettings settings;
  private final URI address;
  private final Map<String, Disposable.Swap> running = new ConcurrentHashMap<>();
  private volatile boolean greeted;
  private volatile boolean heard = true;

  SocketConversation(
      WebSocketSession session,
      Caller caller,
      Operations operations,
      LiveSettings settings,
      BearerTokens tokens,
      OpenConnections connections) {
    this.connections = connections;
    this.tokens = tokens;
    this.line = new SocketLine(session);
    this.caller = caller;
    this.operations = operations;
    this.settings = settings;
    this.address = Objects.requireNonNull(session.getUri());
  }

  @Override
  public Caller caller() {
    return caller;
  }

  /// Waits for `connection_init`, but not for long.
  void begin() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            Thread.sleep(settings.initWithin());
            if (!greeted)
              close(
                  INIT_TIMEOUT, REQUEST_TIMEOUT, "connection initialisation timeout: no init came");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void heard() {
    heard = true;
  }

  void tooLarge() {
    close(
        CloseStatus.TOO_BIG_TO_PROCESS.getCode(),
        BODY_TOO_LARGE,
        "the size of a message is above %d bytes".formatted(Limits.BODY_BYTES));
  }

  void take(String text) {
    heard = true;
    try {
      take(read(text));
    } catch (Problem problem) {
      close(BAD_MESSAGE, problem.code(), problem.what());
    } catch (IOException e) {
      end();
    }
  }

  private static JsonNode read(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return RequestForm.EXACT.readTree(StrictJson.check(bytes));
  }

  private void take(JsonNode message) throws IOException {
    switch (message.path("type").asString("")) {
      case "connection_init" -> greet(message.path("payload"));
      case "ping" -> line.send(pong(message.path("payload")));
      case "pong" -> {}
      case "subscribe" -> subscribe(idOf(message), message.path("payload"));
      case "complete" -> complete(idOf(message));
      default ->
          throw RequestForm.malformed(
              "the message is not JSON with a type of graphql-transport-ws");
    }
  }

  private static Map<String, Object> pong(JsonNode payload) {
    return payload.isObject() ? Map.of("type", "pong", "payload", payload) : Map.of("type", "pong");
  }

  private static String idOf(JsonNode message) {
    var id = message.path("id").asString("");
    if (id.isEmpty() || id.length() > LONGEST_ID)
      throw RequestForm.malformed(
          "the message has no 'id' of 1 to %d characters".formatted(LONGEST_ID));
    return id;
  }

  private void greet(JsonNode payload) throws IOException {
    if (greeted) {
      close(TOO_MANY_INITS, JSON_MALFORMED, "too many initialisation requests: a second init");
      return;
    }
    if (caller.isNobody()) signIn(payload);
    if (caller.isNobody()) {
      close(
          FORBIDDEN,
          UNAUTHENTICATED,
          "forbidden: sign in first, or send 'Authorization' with connection_init");
      return;
    }
    greeted = true;
    line.send(Map.of("type", "connection_ack"));
  }

  /// By the token in the payload, which has the form of the header.
  private void signIn(JsonNode payload) {
    for (var field : payload.properties())
      if (field.getKey().equalsIgnoreCase("authorization")
          && field.getValue().asString("").startsWith(BEARER))
        tokens
            .findBy(field.getValue().stringValue().substring(BEARER.length()))
            .ifPresent(this::become);
  }

  private void become(Authentication found) {
    var named = new Caller(found, null);
    connections.requireRoom(named);
    caller = named;
  }

  private void subscribe(String id, JsonNode payload) throws IOException {
    if (!greeted) {
      close(UNAUTHORIZED, UNAUTHENTICATED, "unauthorized: connection_init comes first");
      return;
    }
    var request = operations.read(payload);
    if (running.size() >= settings.subscriptionsPerSocket()) {
      sendErrors(id, List.of(Answers.error(tooMany()).toSpecification()));
      return;
    }
    var mine = Disposables.swap();
    if (running.putIfAbsent(id, mine) != null)
      close(
          DUPLICATE,
          EVENT_ID_CONFLICT,
          "subscriber for '%s' already exists".formatted(Problem.echo(id)));
    else Thread.ofVirtual().name("operation").start(() -> run(id, request, mine));
  }

  private Problem tooMany() {
    return new Problem(
        ProblemCode.TOO_MANY_SUBSCRIPTIONS,
        "This connection has %d subscriptions open, which is the limit."
            .formatted(settings.subscriptionsPerSocket()),
        "Complete one first.");
  }

  private void run(String id, Map<String, Object> request, Disposable.Swap mine) {
    var outlet = new Messages(id, mine);
    try {
      answer(operations.run(caller, address, request), outlet, mine);
    } catch (RuntimeException e) {
      outlet.refuse(Answering.errorsOf(e));
    }
  }

  private static void answer(WebGraphQlResponse outcome, Messages outlet, Disposable.Swap mine) {
    if (Operations.isRefused(outcome)) {
      outlet.refuse(Answering.errors(outcome.getExecutionResult().getErrors()));
      return;
    }
    var answering = new Answering(outlet);
    if (mine.update(answering)) Operations.answersIn(outcome).subscribe(answering);
  }

  private void complete(String id) {
    var one = running.remove(id);
    if (one != null) one.dispose();
  }

  /// The messages of one operation.
  private final class Messages implements Answering.Outlet {
    private final String id;
    private final Disposable mine;

    Messages(String id, Disposable mine) {
      this.id = id;
      this.mine = mine;
    }

    @Override
    public void next(Map<String, Object> answer) throws IOException {
      line.send(Map.of("type", "next", "id", id, "payload", answer));
    }

    @Override
    public void failed(List<Map<String, Object>> errors) throws IOException {
      if (running.remove(id, mine)) sendErrors(id, errors);
    }

    @Override
    public void complete() throws IOException {
      if (running.remove(id, mine)) line.send(Map.of("type", "complete", "id", id));
    }

    void refuse(List<Map<String, Object>> errors) {
      try {
        failed(errors);
      } catch (IOException e) {
        end();
      }
    }
  }

  private void sendErrors(String id, List<Map<String, Object>> errors) throws IOException {
    line.send(Map.of("type", "error", "id", id, "payload", errors));
  }

  private void close(int status, ProblemCode code, String why) {
    end();
    line.close(status, code, why);
  }

  /// Ends all that runs on it.
  void end() {
    greeted = true;
    running.keySet().forEach(this::complete);
  }

  @Override
  public void revoke() {
    // Whoever signs out does not wait for a client that takes nothing.
    Thread.ofVirtual()
        .start(() ->
            close(
                FORBIDDEN,
                UNAUTHENTICATED,
                "forbidden: the session or the rights ended; sign in again"));
  }

  @Override
  public void leave() {
    close(CloseStatus.GOING_AWAY.getCode(), ProblemCode.SERVER_UNREACHABLE, "the server stops");
  }

  @Override
  public void beat() {
    if (!heard) {
      close(CloseStatus.SESSION_NOT_RELIABLE.getCode(), REQUEST_TIMEOUT, "no sign of life");
      return;
    }
    heard = false;
    Thread.ofVirtual().start(line::ping);
  }
}
