package aion.web.bench;

import java.lang.management.ManagementFactory;

/// What the figures were taken on.
record Machine(int cores, long heapMegabytes, String jdk, String system) {
  static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version() + " " + System.getProperty("java.vendor"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
  }

  /// Memory in use after a full collection, in MiB.
  static long heapInUse() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
