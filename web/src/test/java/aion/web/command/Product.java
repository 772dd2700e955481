package aion.web.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The real product as a process of its own.
final class Product {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path output;

  /// What a command that ended printed and returned.
  record Ended(int exit, String output) {}

  private Product(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /// Starts `aion ARGS` and does not wait.
  static Product start(String... args) {
    // Consoles are another test's matter.
    return start(Map.of("AION_EXPLORE_ENABLED", "false"), args);
  }

  /// Starts `aion ARGS` with more in its environment, and does not wait.
  static Product start(Map<String, String> environment, String... args) {
    try {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xmx1g",
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "--add-opens=java.base/java.nio=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              "aion.Aion"));
      command.addAll(List.of(args));
      var output = Files.createTempFile("aion-output", ".txt");
      output.toFile().deleteOnExit();
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Product(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs `aion ARGS` to its end.
  static Ended run(String... args) {
    return start(args).end();
  }

  /// Starts a server and waits until it says that it is ready.
  static Product serve(Path home, int port) {
    var product = start("serve", "--home", home.toString(), "--port", Integer.toString(port));
    product.awaitOutput("AION is ready at");
    return product;
  }

  void awaitOutput(String text) {
    var end = Instant.now().plus(PATIENCE);
    while (!output().contains(text)) {
      if (!process.isAlive() || Instant.now().isAfter(end))
        throw new AssertionError("No '%s' in: %s".formatted(text, output()));
      pause();
    }
  }

  /// The processes it started itself.
  List<ProcessHandle> children() {
    return process.children().toList();
  }

  Ended end() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Still running: " + output());
      }
      return new Ended(process.exitValue(), output());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// `kill -9`.
  void kill() {
    process.destroyForcibly();
    end();
  }

  void stop() {
    process.destroy();
    end();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int statusOf(String url, String... headers) {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url));
      if (headers.length > 0) request.headers(headers);
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
