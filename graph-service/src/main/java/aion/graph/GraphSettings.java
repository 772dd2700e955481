package aion.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the graph is.
///
/// @param folder the files of the embedded Neo4j
/// @param uri the address of another Neo4j, e.g. `neo4j://graph:7687`; null for the embedded one
/// @param pageCacheMegabytes memory for pages of the store files of the embedded Neo4j, in MiB
/// @param leastFreeMegabytes free space under which nothing new is taken, in MiB
/// @param reserveMegabytes space held back for a start on a full disk, in MiB; 0 for none
@ConfigurationProperties("aion.graph")
public record GraphSettings(
    @DefaultValue("graph") Path folder,
    @Nullable String uri,
    @DefaultValue("neo4j") String user,
    @DefaultValue("") String password,
    @DefaultValue("neo4j") String database,
    @DefaultValue("256") int pageCacheMegabytes,
    @DefaultValue("128") int leastFreeMegabytes,
    @DefaultValue("64") int reserveMegabytes) {}
