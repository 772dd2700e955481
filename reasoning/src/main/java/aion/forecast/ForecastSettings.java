package aion.forecast;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the record is read.
///
/// @param historyDays the most days of demand that are looked at
/// @param forecastDays the most days of demand that forecasts are made from
/// @param itemDeliveries from so many deliveries of an item on, they stand for the supplier's
/// @param supplierDeliveries from so many deliveries on, they stand instead of the promise
@ConfigurationProperties("aion.forecast")
public record ForecastSettings(
    @DefaultValue("365") int historyDays,
    @DefaultValue("1095") int forecastDays,
    @DefaultValue("8") int itemDeliveries,
    @DefaultValue("3") int supplierDeliveries) {}
