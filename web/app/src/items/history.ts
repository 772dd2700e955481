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

/** Lays the histories of several positions side by side; those that held nothing all the time only when all did. */
export function levelsByDay(all: History[]): Levels {
  const stocked = all.filter(({ history }) => history.some(heldAny));
  const positions = stocked.length > 0 ? stocked : all;
  const known = positions.map(
    ({ history }) => new Map(history.map((point) => [point.day, point.quantityOnHand])),
  );
  const days = [...new Set(known.flatMap((levels) => [...levels.keys()]))].sort();
  return {
    names: positions.map(nameOf),
    days: days.map((day) => ({ day, levels: known.map((levels) => levels.get(day)) })),
  };
}

function heldAny({ quantityOnHand }: { quantityOnHand: string }): boolean {
  return Number(quantityOnHand) !== 0;
}

function nameOf({ location, lot }: History): string {
  return lot ? `${location.name}, ${lot.code}` : location.name;
}
