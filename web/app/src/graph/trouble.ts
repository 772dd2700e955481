import type { CombinedError } from "@urql/core";

/** What went wrong, in words for a reader: the server's own when it gave any. */
export type Trouble =
  | { kind: "unreachable" }
  | { kind: "unexpected"; status: number }
  | { kind: "said"; message: string; remedy: string | null; code: string | null };

/** A refusal of the server, thrown where an answer was expected. */
export class Refusal extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

export function troubleOf(error: CombinedError): Trouble {
  const [said] = error.graphQLErrors;
  if (said) {
    return {
      kind: "said",
      message: said.message,
      remedy: textOf(said.extensions.remedy),
      code: textOf(said.extensions.code),
    };
  }
  return troubleOfThrown(error.networkError);
}

export function troubleOfThrown(thrown: unknown): Trouble {
  return thrown instanceof Refusal ? thrown.trouble : { kind: "unreachable" };
}

/** Reads a problem of RFC 9457 out of an answer that is not a success. */
export async function troubleIn(answer: Response): Promise<Trouble> {
  const body = await answer.json().catch(() => null);
  return problemIn(body) ?? { kind: "unexpected", status: answer.status };
}

function problemIn(body: unknown): Trouble | null {
  if (!isRecord(body)) return null;
  const message = textOf(body.detail) ?? textOf(body.title);
  return message === null
    ? null
    : { kind: "said", message, remedy: textOf(body.remedy), code: textOf(body.code) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
