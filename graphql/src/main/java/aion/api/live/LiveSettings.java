package aion.api.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What those who follow changes may take up.
///
/// @param mostBehind entries that a subscription may lie behind; one further back is told that it
///   missed something
/// @param connections WebSockets and event streams in all
/// @param connectionsPerUser the same of one user
/// @param subscriptionsPerSocket operations that one WebSocket may have open
/// @param initWithin how long a WebSocket may take until its `connection_init`
/// @param beat how often an idle connection is sent a sign of life
/// @param readWithin how long a question waits for what its client knows of
@ConfigurationProperties("aion.subscription")
public record LiveSettings(
    @DefaultValue("1000000") long mostBehind,
    @DefaultValue("1000") int connections,
    @DefaultValue("50") int connectionsPerUser,
    @DefaultValue("50") int subscriptionsPerSocket,
    @DefaultValue("10s") Duration initWithin,
    @DefaultValue("15s") Duration beat,
    @DefaultValue("2s") Duration readWithin) {}
