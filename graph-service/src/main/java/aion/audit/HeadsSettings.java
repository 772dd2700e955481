package aion.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the heads of the chains are kept outside the database.
///
/// @param headsInterval how long after a change the heads are written down at the latest
/// @param headsFolder where `heads.jsonl` lies, the home; null keeps none there
/// @param headsCopy a second folder, better on another disk or machine; null for none
@ConfigurationProperties("aion.ledger")
public record HeadsSettings(
    @DefaultValue("1s") Duration headsInterval,
    @Nullable Path headsFolder,
    @Nullable Path headsCopy) {}
