package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import aion.web.home.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeProblemsTest {
  @Test
  void a_home_that_another_process_uses_is_refused(@TempDir Path folder) {
    try (var _ = Home.open(folder)) {
      var ended = Product.run("serve", "--home", folder.toString());

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.output().strip())
          .isEqualTo(
              "The home '%s' is in use by another AION. Stop that one first, or name another folder with --home. (HOME_IN_USE)"
                  .formatted(folder));
    }
  }

  @Test
  void no_second_instance_comes_in_while_a_server_runs(@TempDir Path folder) {
    var server = Product.serve(folder, Product.freePort());
    var seconds =
        IntStream.range(0, 3)
            .mapToObj(_ ->
                Product.start(
                    "serve",
                    "--home",
                    folder.toString(),
                    "--port",
                    Integer.toString(Product.freePort())))
            .toList();

    for (var second : seconds) {
      var ended = second.end();
      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.output()).contains("is in use by another AION. Stop that one first");
    }
    assertThat(Product.run("verify", "--home", folder.toString()).output())
        .contains("\"holds\" : true");
    server.stop();
    assertThat(folder.resolve("heads.jsonl")).isNotEmptyFile();
  }

  @Test
  void a_home_that_is_a_file_is_refused(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("home"), "not a folder");

    var ended = Product.run("serve", "--home", file.toString());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.output()).contains("is a file, not a folder.").contains("HOME_INVALID");
  }

  @Test
  void a_home_where_nothing_can_be_written_is_refused() {
    var ended = Product.run("serve", "--home", "/proc/aion");

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.output()).contains("cannot be written.").contains("HOME_NOT_WRITABLE");
  }

  @Test
  void a_port_in_use_is_named(@TempDir Path folder) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      var ended = Product.run("serve", "--home", folder.toString(), "--port", port);

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.output()).contains("Port " + port + " cannot be opened");
    }
  }

  @Test
  void a_command_that_does_not_exist_is_explained() {
    var ended = Product.run("serv");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.output()).contains("serve");
  }

  @Test
  void verify_of_a_folder_without_a_ledger_is_refused(@TempDir Path folder) {
    var ended = Product.run("verify", "--home", folder.toString());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.output()).contains("There is no ledger in");
  }
}
