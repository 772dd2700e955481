package aion.outbox.connector;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/// Keeps requests out of inner networks: an address is judged when it is connected to, so that a
/// name which changes its mind in between gains nothing.
///
/// @param allowed hosts, in lower case, that an administrator allows wherever they are
public record AddressGuard(Set<String> allowed) implements DnsResolver {
  /// A host that resolves to an address which is not open to requests.
  static final class Refused extends UnknownHostException {
    Refused(String host) {
      super(host);
    }
  }

  public AddressGuard {
    allowed = Set.copyOf(allowed);
  }

  /// Judges what can be judged of an address without asking for its host.
  ///
  /// @throws Problem URL_REFUSED
  public URI require(String address) {
    try {
      var uri = URI.create(address);
      var host = uri.getHost();
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null)
        throw refused("its host cannot be told, or it has a user or a fragment in it");
      boolean known = isAllowed(host);
      if (!scheme.equals("https") && !(known && scheme.equals("http")))
        throw refused("its scheme is not https");
      return uri;
    } catch (IllegalArgumentException e) {
      throw refused("it is no address");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = InetAddress.getAllByName(host);
    if (!isAllowed(host))
      for (var address : addresses) if (!isPublic(address)) throw new Refused(host);
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static Problem refused(String why) {
    return new Problem(
        ProblemCode.URL_REFUSED,
        "The address of the webhook is refused: %s.".formatted(why),
        "Give AION_OUTBOX_WEBHOOK an https address with a public host, or allow the host by AION_OUTBOX_WEBHOOK_HOSTS.");
  }

  private boolean isAllowed(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
  }

  /// Whether an address may be anywhere in the internet: none of this machine, of private networks,
  /// of the link (where clouds keep their metadata), of groups, or of ranges that carry another
  /// address within (RFC 6890).
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) return false;
    var bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4)
      return first != 0
          && first < 240
          && !(first == 100 && second >= 64 && second < 128)
          && !(first == 192 && second == 0)
          && !(first == 198 && (second == 18 || second == 19 || second == 51))
          && !(first == 203 && second == 0 && bytes[2] == 113);
    boolean global = (first & 0xe0) == 0x20;
    boolean carries =
        first == 0x20 && (second == 0x02 || (second == 0x01 && (bytes[2] & 0xfe) == 0));
    return global && !carries;
  }
}
