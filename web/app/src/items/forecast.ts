interface Week {
  week: string;
  quantity: string;
}

/** The whole weeks before the forecast begins: a week that still runs would look like a drop. */
export function wholeWeeksBefore(past: Week[], day: string): { at: string; value: string }[] {
  return past
    .filter(({ week }) => Date.parse(week) + 7 * 86_400_000 <= Date.parse(day))
    .map(({ week, quantity }) => ({ at: week, value: quantity }));
}

/** The models with their shares, e.g. `60 % ETS(A,N,N), 40 % Theta`. */
export function modelsText(
  models: { model: string; weight: number }[],
  share: (value: number) => string,
): string {
  return models.map(({ model, weight }) => `${share(weight)} ${model}`).join(", ");
}
