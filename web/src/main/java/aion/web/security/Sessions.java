package aion.web.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who is signed in by which session, so that sessions end when the rights of their user become
/// others. What a session has open ends with it.
@Component
final class Sessions implements HttpSessionListener {
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  private record Begun(HttpSession session, String user) {}

  void begin(HttpSession session, String user) {
    // A session that goes over to somebody else has a new id.
    begun.values().removeIf(one -> one.session.getId().equals(session.getId()));
    begun.put(session.getId(), new Begun(session, user));
  }

  void endOf(String user) {
    begun.forEach((id, one) -> {
      if (one.user.equals(user) && begun.remove(id, one)) one.session.invalidate();
    });
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    begun.remove(event.getSession().getId());
  }
}
