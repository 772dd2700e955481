import type { AnyVariables, DocumentInput } from "@urql/core";
import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { type Trouble, troubleOf } from "./trouble";

/** What a posting may change: answers that hold any of these are asked for again. */
const CHANGED = [
  "Discrepancy",
  "Item",
  "LedgerEntry",
  "OrderDraft",
  "PurchaseOrderLine",
  "Recommendation",
  "Reservation",
  "StockPosition",
  "TransferLine",
];

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls the listener after each posting of this app. */
export function useAfterPosting(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listener]);
}

export interface Sending<T, V> {
  busy: boolean;
  trouble: Trouble | null;
  /** What the server answered; null when it refused, and the trouble says why. */
  send: (variables: V) => Promise<T | null>;
}

/** Posts into the ledger; what is shown of it is then brought up to date. */
export function usePosting<T, V extends AnyVariables>(query: DocumentInput<T, V>): Sending<T, V> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = useCallback(
    async (variables: V) => {
      setBusy(true);
      setTrouble(null);
      const context = { additionalTypenames: CHANGED };
      const { data, error } = await client.mutation(query, variables, context).toPromise();
      setBusy(false);
      if (error || !data) {
        setTrouble(error ? troubleOf(error) : { kind: "unreachable" });
        return null;
      }
      for (const listener of listeners) listener();
      return data;
    },
    [client, query],
  );
  return { busy, trouble, send };
}

/** A new idempotency key. Not `randomUUID`, which pages without TLS do not have. */
export function newKey(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${prefix}-${hex}`;
}
