package aion.web.bench;

import aion.web.home.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `aion serve` as a process of its own, on a home of the benchmark.
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> FLAGS =
      List.of(
          "-Xmx1g",
          "-XX:+UseParallelGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.nio=ALL-UNNAMED");

  private final Process process;
  private final Path home;
  private final Path output;

  private ServerProcess(Process process, Path home, Path output) {
    this.process = process;
    this.home = home;
    this.output = output;
  }

  /// Starts and does not wait.
  ///
  /// @param output a file for what it prints
  static ServerProcess start(Path home, Path output, Map<String, String> environment) {
    try {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(flags());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), "aion.Aion", "serve"));
      command.addAll(List.of("--home", home.toString(), "--port", freePort()));
      Files.deleteIfExists(home.resolve("server"));
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("AION_EXPLORE_ENABLED", "false");
      builder.environment().putAll(environment);
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new ServerProcess(process, home, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until it says that it is ready.
  ServerProcess awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!output().contains("AION is ready at")) {
      if (!process.isAlive() || System.nanoTime() > end)
        throw new IllegalStateException("The server did not start: " + output());
      pause(50);
    }
    return this;
  }

  /// Waits until it ends by itself.
  ///
  /// @return its exit status
  int awaitExit() {
    awaitEnd();
    return process.exitValue();
  }

  /// Its address and the operator's token; it must be ready.
  RunningServer running() {
    return RunningServer.find(home).orElseThrow();
  }

  /// Sends signal 9 and waits until the process is gone.
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// Asks it to stop and waits.
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        throw new IllegalStateException("The server does not stop: " + output());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Those of this process where the launcher started it, so that its start cache serves again.
  private static List<String> flags() {
    var own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    return own.stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache=")) ? own : FLAGS;
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
