import { send } from "../graph/send";
import { isRecord, type Trouble, troubleIn } from "../graph/trouble";
import type { Language } from "./languages";

/** A table of texts with how new it is; `truncated` when there were more rows. */
export interface Table {
  columns: string[];
  rows: string[][];
  truncated: boolean;
  behind: number;
  tookMs: number;
  offset: [string, number][];
}

export type Outcome =
  | { kind: "answered"; table: Table }
  | { kind: "refused"; trouble: Trouble }
  | { kind: "stopped" };

/** Asks the console of a language and answers a table. */
export async function ask(
  language: Language,
  query: string,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const answer = await (language === "cypher"
      ? send("/console/cypher", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ statement: query, params: {} }),
          signal,
        })
      : send("/sparql", {
          method: "POST",
          headers: {
            "Content-Type": "application/sparql-query",
            Accept: "application/sparql-results+json, text/turtle;q=0.9",
          },
          body: query,
          signal,
        }));
    if (!answer.ok) return { kind: "refused", trouble: await troubleIn(answer) };
    const about: unknown = JSON.parse(answer.headers.get("AION-About") ?? "{}");
    return { kind: "answered", table: tableOf(await answer.text(), about) };
  } catch {
    return signal.aborted
      ? { kind: "stopped" }
      : { kind: "refused", trouble: { kind: "unreachable" } };
  }
}

/** A table of what came: rows of Cypher, results of SPARQL, or each line of a text. */
export function tableOf(text: string, about: unknown): Table {
  const body = parsed(text);
  const told = isRecord(about) ? about : {};
  return {
    ...cellsIn(body, text),
    truncated: told.truncated === true,
    behind: numberOf(told.behind),
    tookMs: numberOf(told.tookMs),
    offset: isRecord(told.offset)
      ? Object.entries(told.offset).map(([name, at]) => [name, numberOf(at)])
      : [],
  };
}

function cellsIn(body: unknown, text: string): Pick<Table, "columns" | "rows"> {
  if (isRecord(body) && Array.isArray(body.columns) && Array.isArray(body.rows))
    return {
      columns: body.columns.map(shown),
      rows: body.rows.map((row) => (Array.isArray(row) ? row.map(shown) : [shown(row)])),
    };
  if (isRecord(body) && typeof body.boolean === "boolean")
    return { columns: ["?"], rows: [[String(body.boolean)]] };
  if (isRecord(body) && isRecord(body.head) && isRecord(body.results)) {
    const columns = Array.isArray(body.head.vars) ? body.head.vars.map(shown) : [];
    const bindings = Array.isArray(body.results.bindings) ? body.results.bindings : [];
    return {
      columns,
      rows: bindings.map((row) => columns.map((name) => (isRecord(row) ? term(row[name]) : ""))),
    };
  }
  return { columns: ["text"], rows: text.split("\n").map((line) => [line]) };
}

function term(value: unknown): string {
  return isRecord(value) ? shown(value.value) : "";
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
