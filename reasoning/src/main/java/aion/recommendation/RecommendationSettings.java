package aion.recommendation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the recommender looks for news.
///
/// @param automatic whether it runs by itself
/// @param look how often it looks whether the ledger or the day has gone on without a wake-up call
/// @param rest for how long the ledger must not grow before it is taken to be at rest
/// @param longestWait how long it waits at most for a ledger that keeps growing to come to rest
@ConfigurationProperties("aion.recommendation")
public record RecommendationSettings(
    @DefaultValue("true") boolean automatic,
    @DefaultValue("10s") Duration look,
    @DefaultValue("2s") Duration rest,
    @DefaultValue("5m") Duration longestWait) {}
