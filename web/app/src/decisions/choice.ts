import type { DecisionInput, DecisionKind, OverrideReason } from "../gql/graphql";
import type { Me } from "../session/Session";

export const KINDS = [
  "ACCEPT",
  "EDIT",
  "OVERRIDE",
  "SNOOZE",
  "REJECT",
] as const satisfies readonly DecisionKind[];

export const OVERRIDES = [
  "DEMAND_KNOWN_OTHERWISE",
  "ORDERED_ELSEWHERE",
  "MOVED_FROM_ELSEWHERE",
  "SUPPLIER_PROBLEM",
  "PHASE_OUT",
  "BUDGET",
  "DATA_WRONG",
  "OTHER",
] as const satisfies readonly OverrideReason[];

/** What a planner fills in, as text, whatever the kind. */
export interface Filled {
  quantity: string;
  supplier: string;
  due: string;
  until: string;
  code: OverrideReason;
  reason: string;
}

/** The advice as it is shown, as far as a decision on it needs it. */
export interface Advised {
  id: string;
  madeAt: string;
  quantity: string;
  supplier: string;
  due: string;
}

/** What to send: only what belongs to the kind, and of an edit only what differs from the advice. */
export function inputOf(
  id: string,
  kind: DecisionKind,
  advised: Advised,
  filled: Filled,
): DecisionInput {
  const base = {
    id,
    card: advised.id,
    madeAt: advised.madeAt,
    kind,
    reason: filled.reason.trim() || null,
  };
  switch (kind) {
    case "ACCEPT":
    case "REJECT":
      return base;
    case "EDIT":
      return {
        ...base,
        ...(filled.quantity !== advised.quantity && { quantity: filled.quantity }),
        ...(filled.supplier !== advised.supplier && { supplier: filled.supplier }),
        ...(filled.due !== advised.due && { due: filled.due }),
      };
    case "OVERRIDE":
      return { ...base, code: filled.code };
    case "SNOOZE":
      return { ...base, until: filled.until };
  }
}

/** Whether enough is filled in to go on. */
export function isComplete(kind: DecisionKind, advised: Advised, filled: Filled): boolean {
  switch (kind) {
    case "ACCEPT":
    case "OVERRIDE":
      return true;
    case "EDIT":
      return (
        /^\d+(\.\d+)?$/.test(filled.quantity) &&
        (filled.quantity !== advised.quantity ||
          filled.supplier !== advised.supplier ||
          filled.due !== advised.due)
      );
    case "SNOOZE":
      return filled.until !== "";
    case "REJECT":
      return filled.reason.trim() !== "";
  }
}

export function mayDecide({ roles }: Pick<Me, "roles">): boolean {
  return roles.some((role) => /^(planner|buyer|admin)$/i.test(role));
}

export function mayApprove({ roles }: Pick<Me, "roles">): boolean {
  return roles.some((role) => /^(approver|buyer|admin)$/i.test(role));
}
