import type { CorrectMovementInput, EntryDetailFragment, MovementKind } from "../gql/graphql";

type Stated = NonNullable<EntryDetailFragment["stated"]>;

const MENDABLE = [
  "RECEIPT",
  "ISSUE",
  "RETURN",
  "TRANSFER",
  "PRODUCTION",
  "SCRAP",
  "COUNT",
] as const satisfies readonly MovementKind[];

/**
 * What an entry stated, when it can be corrected: not what was corrected before, no correction, and no movement of
 * numbered pieces.
 */
export function mendable(
  entry: Pick<EntryDetailFragment, "correctedBy" | "corrects" | "stated">,
): Stated | null {
  const { stated } = entry;
  if (!stated || entry.correctedBy || entry.corrects) return null;
  if (!MENDABLE.some((kind) => kind === stated.kind)) return null;
  return stated.lines.some((line) => line.serials.length > 0) ? null : stated;
}

/** The movement as it was stated, with other amounts, one for each line in its order. */
export function insteadOf(stated: Stated, amounts: string[]): CorrectMovementInput {
  const { kind, lines, to, orderLine, reservation, lotReason, billOfMaterials } = stated;
  return {
    kind,
    ...(to && { to }),
    ...(orderLine && { orderLine }),
    ...(reservation && { reservation }),
    ...(lotReason && { lotReason }),
    ...(billOfMaterials && { billOfMaterials }),
    lines: lines.map(({ item, location, lot, owner, quantity, unit, produced }, index) => ({
      item,
      location,
      ...(lot && { lot }),
      ...(owner && { owner }),
      quantity: plainAmount(amounts[index] ?? "") ?? quantity,
      unit,
      ...(produced && { produced }),
    })),
  };
}

/** An amount as the server reads it: a comma is taken for the decimal point; null when it is no amount. */
export function plainAmount(typed: string): string | null {
  const text = typed.trim().replace(",", ".");
  return /^\d{1,18}(\.\d{1,9})?$/.test(text) ? text : null;
}

/** Whether every amount is one, and any differs from what was stated. */
export function changesAny(stated: Stated, amounts: string[]): boolean {
  const plain = stated.lines.map((_, index) => plainAmount(amounts[index] ?? ""));
  return (
    plain.every((amount) => amount !== null) &&
    stated.lines.some(({ quantity }, index) => Number(quantity) !== Number(plain[index]))
  );
}
