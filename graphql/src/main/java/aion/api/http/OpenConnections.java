package aion.api.http;

import aion.api.live.LiveSettings;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The connections that stay open, so that there are not too many, and that they end with the
/// session or the rights of who opened them.
@Component
final class OpenConnections implements HttpSessionListener, HttpSessionIdListener, SmartLifecycle {
  private final LiveSettings settings;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  OpenConnections(LiveSettings settings) {
    this.settings = settings;
  }

  /// A connection that stays open.
  interface Connection {
    Caller caller();

    /// Ends it because who opened it may no longer have it.
    void revoke();

    /// Ends it because the server goes.
    void leave();

    /// Sends a sign of life, or ends it when there was none from the other side.
    void beat();
  }

  /// @throws Problem TOO_MANY_CONNECTIONS when there is no room for another one
  void requireRoom(Caller caller) {
    if (open.size() >= settings.connections())
      throw tooMany("The server has", settings.connections());
    long mine = open.stream().filter(one -> one.caller().name().equals(caller.name())).count();
    if (mine >= settings.connectionsPerUser())
      throw tooMany("You have", settings.connectionsPerUser());
  }

  private static Problem tooMany(String who, int most) {
    return new Problem(
        ProblemCode.TOO_MANY_CONNECTIONS,
        "%s %d open connections, which is the limit.".formatted(who, most),
        "Close one, or use one WebSocket for several subscriptions.");
  }

  void add(Connection one) {
    open.add(one);
  }

  void remove(Connection one) {
    open.remove(one);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    var ended = event.getSession().getId();
    end(caller -> ended.equals(caller.session()));
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String before) {
    end(caller -> before.equals(caller.session()));
  }

  private void end(Predicate<Caller> whose) {
    open.stream().filter(one -> whose.test(one.caller())).forEach(Connection::revoke);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("connections").start(this::beat);
  }

  private void beat() {
    try {
      while (running) {
        Thread.sleep(settings.beat());
        open.forEach(Connection::beat);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Before the web server waits for requests to end, since these do not end by themselves.
  @Override
  public void stop() {
    running = false;
    open.forEach(Connection::leave);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
