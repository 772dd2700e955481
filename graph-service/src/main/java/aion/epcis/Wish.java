package aion.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A condition on the things an event names: at least one of these, in one of these roles.
///
/// @param roles what the things are in the event, see [Named]
/// @param identifiers URNs, Digital Links, or URNs that end in `.*` for all of a kind
public record Wish(Set<String> roles, List<String> identifiers) {
  Map<String, Object> parameters() {
    var things = new ArrayList<String>();
    var beginnings = new ArrayList<String>();
    for (var identifier : identifiers) {
      var one = Named.one(identifier);
      things.add(one);
      if (identifier.startsWith("urn:epc:idpat:") && identifier.endsWith(".*"))
        beginnings.add(
            one.equals(identifier)
                ? identifier.replace("urn:epc:idpat:", "urn:epc:id:").replaceAll("(\\.\\*)+$", ".")
                : one + "/");
    }
    return Map.of("roles", List.copyOf(roles), "things", things, "beginnings", beginnings);
  }
}
