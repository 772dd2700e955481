# Forecasts each line of series.txt (season, horizon, values) and says how long each method took.
suppressMessages(library(forecast))
series <- lapply(strsplit(readLines("series.txt"), " "), as.numeric)
answer <- file("answer.txt", "w")
for (method in c("ets", "thetaf", "auto.arima")) {
  start <- proc.time()[["elapsed"]]
  points <- lapply(series, function(one) {
    y <- ts(one[-(1:2)], frequency = one[1])
    if (method == "thetaf") thetaf(y, h = one[2])$mean
    else forecast(do.call(method, list(y)), h = one[2])$mean
  })
  cat("seconds", method, proc.time()[["elapsed"]] - start, "\n", file = answer)
  for (i in seq_along(points)) cat(method, i, points[[i]], "\n", file = answer)
}
close(answer)
