export interface History {
  unit: string;
  location: { name: string };
  lot?: { code: string } | null;
  history: { day: string; quantityOnHand: string }[];
}

export interface Levels {
  /** The name of each position, unlike all others. */
  names: string[];
  /** Oldest first; a level for each position in the order of the names, if it had one that day. */
  days: { day: string; levels: (string | undefined)[] }[];
}

/** Lays the histories of several positions side by side. */
export function levelsByDay(positions: History[]): Levels {
  const known = positions.map(
    ({ history }) => new Map(history.map((point) => [point.day, point.quantityOnHand])),
  );
  const days = [...new Set(known.flatMap((levels) => [...levels.keys()]))].sort();
  return {
    names: positions.map(nameOf),
    days: days.map((day) => ({ day, levels: known.map((levels) => levels.get(day)) })),
  };
}

function nameOf({ location, lot }: History): string {
  return lot ? `${location.name}, ${lot.code}` : location.name;
}
