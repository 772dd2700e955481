package aion.web.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.function.LongFunction;

/// What one request takes of this process.
///
/// @param cpuNanos of all threads
/// @param bytes allocated by all threads
/// @param code of the first error; empty when it was answered
record RequestCost(long cpuNanos, long bytes, String code) {
  private static final int TIMES = 8;
  private static final int WARM_UP = 4;

  /// The medians of some requests of one shape.
  static RequestCost of(GraphqlClients client, LongFunction<String> body) {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP; i++) client.code(body.apply(i));
    var cpu = new ArrayList<Long>();
    var bytes = new ArrayList<Long>();
    var code = "";
    for (int i = 0; i < TIMES; i++) {
      var request = body.apply(WARM_UP + i);
      long cpuBefore = machine.getProcessCpuTime();
      long bytesBefore = threads.getTotalThreadAllocatedBytes();
      code = client.code(request);
      cpu.add(machine.getProcessCpuTime() - cpuBefore);
      bytes.add(threads.getTotalThreadAllocatedBytes() - bytesBefore);
    }
    return new RequestCost(Figures.median(cpu), Figures.median(bytes), code);
  }

  @Override
  public String toString() {
    return "%d (%d) %s".formatted(cpuNanos / 1_000_000, bytes >> 20, code).strip();
  }
}
