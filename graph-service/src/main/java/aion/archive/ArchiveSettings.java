package aion.archive;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the archive is and when it is proved.
///
/// @param folder the archive's files
/// @param drill when the drill runs, as a cron expression with seconds; `-` for never
@ConfigurationProperties("aion.archive")
public record ArchiveSettings(
    @DefaultValue("archive") Path folder, @DefaultValue("0 30 2 * * *") String drill) {}
