package aion;

import aion.web.command.AionCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The product. `./aion --help` lists what it can do.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Aion {
  public static void main(String[] args) {
    int exit = AionCommand.run(Aion.class, args);
    if (exit != AionCommand.RUNNING) System.exit(exit);
  }
}
