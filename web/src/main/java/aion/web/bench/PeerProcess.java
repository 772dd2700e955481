package aion.web.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The peer as a process of its own; it ends when this one does.
record PeerProcess(Process process, String url) implements AutoCloseable {
  private static final String READY = "ready at ";

  static PeerProcess start(Path folder, String bolt, String password) {
    try {
      var builder =
          new ProcessBuilder("node", "server.mjs")
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().put("PEER_BOLT", bolt);
      builder.environment().put("PEER_PASSWORD", password);
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new PeerProcess(process, "http://127.0.0.1:" + portOf(process) + "/");
    } catch (IOException e) {
      throw new UncheckedIOException("The peer did not start.", e);
    }
  }

  private static String portOf(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine())
      if (line.startsWith(READY)) return line.substring(READY.length());
    throw new IOException("The peer ended before it was ready.");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
