package aion.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;

/// Listens to a driver and keeps every statement that is run for a request.
final class HeardStatements {
  /// Threads that look at the graph by themselves, at any time.
  private static final Set<String> BACKGROUND = Set.of("live changes", "subscription", "knowledge");

  private final List<String> heard = new CopyOnWriteArrayList<>();

  /// The same driver, listened to.
  Driver listenTo(Driver driver) {
    return proxy(
        Driver.class,
        (_, method, arguments) -> {
          var result = invoke(driver, method, arguments);
          return result instanceof Session session ? listenTo(session) : result;
        });
  }

  void forget() {
    heard.clear();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  private Session listenTo(Session session) {
    return proxy(
        Session.class,
        (_, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            var copy = arguments.clone();
            var work = (TransactionCallback<?>) arguments[0];
            copy[0] = (TransactionCallback<Object>) tx -> work.execute(listenTo(tx));
            return invoke(session, method, copy);
          }
          return invoke(session, method, arguments);
        });
  }

  private TransactionContext listenTo(TransactionContext transaction) {
    return proxy(
        TransactionContext.class,
        (_, method, arguments) -> {
          if (method.getName().equals("run")
              && !BACKGROUND.contains(Thread.currentThread().getName()))
            heard.add(String.valueOf(arguments[0]));
          return invoke(transaction, method, arguments);
        });
  }

  private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
