package aion.epcis;

import java.util.Set;
import java.util.regex.Pattern;

/// Words of GS1's Core Business Vocabulary 2.0. Each may be sent bare, as a URN or as a Web URI.
public final class Cbv {
  public static final Set<String> BIZ_STEPS =
      words(
          """
          accepting arriving assembling collecting commissioning consigning creating_class_instance
          cycle_counting decommissioning departing destroying disassembling dispensing encoding
          entering_exiting holding inspecting installing killing loading other packing picking
          receiving removing repackaging repairing replacing reserving retail_selling sampling
          sensor_reporting shipping staging_outbound stock_taking stocking storing transforming
          transporting unloading unpacking void_shipping\
          """);
  public static final Set<String> DISPOSITIONS =
      words(
          """
          active available completeness_inferred completeness_verified conformant container_closed
          container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit
          inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement
          no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved
          retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable
          unknown\
          """);
  public static final Set<String> ERROR_REASONS = words("did_not_occur incorrect_data");

  private static final Pattern URN = Pattern.compile("urn:epcglobal:cbv:[a-z]+:([a-z_]+)");
  private static final Pattern WEB =
      Pattern.compile("(?:https?://(?:ref\\.)?gs1\\.org/(?:voc|cbv)/|cbv:)[A-Za-z]+-([a-z_]+)");

  private Cbv() {}

  /// The bare word of the vocabulary, however it was sent; any other URI stays as it is.
  public static String word(String sent) {
    var urn = URN.matcher(sent);
    if (urn.matches()) return urn.group(1);
    var web = WEB.matcher(sent);
    return web.matches() ? web.group(1) : sent;
  }

  private static Set<String> words(String text) {
    return Set.of(text.split("\\s+"));
  }
}
