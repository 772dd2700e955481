package aion.web.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Starts the product with the sample company.
@Command(
    name = "demo",
    description = "Starts the product with the sample company.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 1;
  }
}
