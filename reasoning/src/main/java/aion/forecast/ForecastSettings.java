package aion.forecast;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the record is read.
///
/// @param historyDays the most days of demand that are looked at
/// @param forecastDays the most days of demand that forecasts are made from
/// @param itemDeliveries as so many deliveries of an item counts at most what is known of the
///   supplier's others; from so many on they have a record of their own
/// @param supplierDeliveries as so many deliveries of a supplier counts what it promises
@ConfigurationProperties("aion.forecast")
public record ForecastSettings(
    @DefaultValue("365") int historyDays,
    @DefaultValue("1095") int forecastDays,
    @DefaultValue("8") int itemDeliveries,
    @DefaultValue("3") int supplierDeliveries) {}
