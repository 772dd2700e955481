/** A value of a triple: the address of a thing, or a text with its type or language. */
export type Term =
  | { kind: "iri"; iri: string }
  | { kind: "text"; text: string; type: string; language: string };

export interface Triple {
  subject: string;
  property: string;
  value: Term;
}

const LINE = /^(<[^>]*>|_:\S+) <([^>]*)> (.+) \.$/;
const TEXT = /^"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?$/;
const ESCAPED = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g;
const SIGNS: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads N-Triples; a line that is none is left out. */
export function triplesIn(text: string): Triple[] {
  return text.split("\n").flatMap((line) => {
    const [, subject, property, value] = LINE.exec(line.trim()) ?? [];
    const term = value === undefined ? null : termOf(value);
    return subject && property && term ? [{ subject: bare(subject), property, value: term }] : [];
  });
}

function termOf(value: string): Term | null {
  if (value.startsWith("<") || value.startsWith("_:")) return { kind: "iri", iri: bare(value) };
  const [, text, language = "", type = ""] = TEXT.exec(value) ?? [];
  return text === undefined ? null : { kind: "text", text: unescaped(text), type, language };
}

function bare(term: string): string {
  return term.replace(/^<|>$/g, "");
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, short, long, sign) =>
    sign ? (SIGNS[sign] ?? sign) : String.fromCodePoint(Number.parseInt(short ?? long, 16)),
  );
}
