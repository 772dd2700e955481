package aion.web.explore;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/// How this program is started a second time: the same Java, the same options, less memory and a
/// lower priority.
final class JavaCommand {
  private static final List<String> NOT_TAKEN =
      List.of("-Xmx", "-Xms", "-agentlib", "-javaagent", "-XX:AOTCacheOutput", "-XX:+UseP", "-D");

  /// Lets the processors to postings when both want them.
  private static final Path NICE = Path.of("/usr/bin/nice");

  private JavaCommand() {}

  static List<String> of(int heapMegabytes, List<String> arguments) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(NICE)) command.addAll(List.of(NICE.toString(), "-n", "5"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (var option : ManagementFactory.getRuntimeMXBean().getInputArguments())
      if (NOT_TAKEN.stream().noneMatch(option::startsWith)) command.add(option);
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    var path = System.getProperty("java.class.path");
    command.addAll(isWholeJar(path) ? List.of("-jar", path) : List.of("-cp", path, "aion.Aion"));
    command.addAll(arguments);
    return command;
  }

  /// Whether the path is the one jar that has all others inside, which starts itself.
  private static boolean isWholeJar(String path) {
    if (!path.endsWith(".jar") || path.contains(File.pathSeparator)) return false;
    try (var jar = new JarFile(path)) {
      return jar.getManifest() != null
          && jar.getManifest().getMainAttributes().getValue("Start-Class") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
