package aion.outbox.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(Set.of("erp.plant.local"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:19191/",
        "http://10.0.0.5/",
        "ftp://prices.example/x",
        "gopher://127.0.0.1:19191/_x",
        "http://allowed.example@127.0.0.1:19191/",
        "https://user:secret@shop.example/",
        "http://shop.example/",
        "https:///x",
        "file:///etc/passwd",
        "not an address"
      })
  void refuses_addresses_that_are_no_https_of_a_host(String address) {
    assertThatThrownBy(() -> guard.require(address))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.URL_REFUSED);
              assertThat(problem.what()).containsPattern("address|scheme|host");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.5",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.170",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1",
        "2130706433",
        "localhost"
      })
  void does_not_connect_to_inner_addresses_however_they_are_written(String host) {
    assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(java.net.UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
  void connects_to_public_addresses(String host) throws Exception {
    assertThat(guard.resolve(host)).containsExactly(InetAddress.getByName(host));
  }

  @org.junit.jupiter.api.Test
  void an_administrator_may_allow_a_host() {
    assertThat(guard.require("http://ERP.plant.local:8080/orders")).hasPort(8080);
  }
}
