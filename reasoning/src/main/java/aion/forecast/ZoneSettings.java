package aion.forecast;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param zone the time zone whose days the company works by
@ConfigurationProperties("aion")
public record ZoneSettings(@DefaultValue("UTC") ZoneId zone) {}
