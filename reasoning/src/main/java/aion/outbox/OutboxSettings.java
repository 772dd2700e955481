package aion.outbox;

import aion.outbox.document.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where approved orders go, and in which forms.
///
/// @param automatic whether orders are sent by themselves
/// @param to which way they go
/// @param folder where files are put
/// @param formats the forms that files have
/// @param buyer who we are to suppliers
/// @param mailFrom the sender of e-mail drafts
/// @param webhook the address that orders are posted to; null when there is none
/// @param webhookSecret signs what is posted; null when there is none
/// @param webhookHosts hosts that are posted to wherever they are, also without TLS
/// @param patience how long one sending may take
/// @param look how often it looks for orders that are due
/// @param firstRetry how long it waits after a first failure; twice as long after each other
/// @param longestRetry the longest it waits
@ConfigurationProperties("aion.outbox")
public record OutboxSettings(
    @DefaultValue("true") boolean automatic,
    @DefaultValue("folder") Way to,
    @DefaultValue("outbox") Path folder,
    @DefaultValue({"csv", "xml", "eml", "html"}) List<Format> formats,
    @DefaultValue("AION") String buyer,
    @DefaultValue("orders@localhost") String mailFrom,
    @Nullable String webhook,
    @Nullable String webhookSecret,
    @DefaultValue({}) Set<String> webhookHosts,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("5s") Duration look,
    @DefaultValue("2s") Duration firstRetry,
    @DefaultValue("15m") Duration longestRetry) {
  /// Ways out of the house.
  public enum Way {
    FOLDER,
    WEBHOOK
  }
}
