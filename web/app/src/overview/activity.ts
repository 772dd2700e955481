export interface Week {
  week: string;
  count: number;
}

/** What a summary of the weeks says; null without weeks. */
export function spanOf(weeks: Week[]) {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return null;
  const counts = weeks.map((week) => week.count);
  return {
    weeks: weeks.length,
    first: first.week,
    last: last.week,
    low: Math.min(...counts),
    high: Math.max(...counts),
  };
}
