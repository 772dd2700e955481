import type { Term, Triple } from "./triples";

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
const OURS = "https://w3id.org/aion/ontology#";

/** Something that can be gone to: by its reference when it is a member, such as `Category/METAL`. */
export interface Place {
  ref: string | null;
  iri: string;
  name: string;
}

export type Value = { kind: "place"; place: Place } | { kind: "text"; text: string; type: string };

/** What is said under one property. */
export interface Said {
  property: string;
  label: string;
  values: Value[];
}

/** One thing of the graph as a page shows it. */
export interface Thing {
  name: string;
  classes: string[];
  said: Said[];
  pointing: Said[];
}

/** What these triples say of a thing, in a language where they know one. */
export function thingIn(triples: Triple[], subject: string, language: string): Thing {
  const names = namesIn(triples, language);
  const base = subject.slice(0, subject.indexOf("/id/") + "/id/".length);
  const called = (iri: string) => capital(names.get(iri) ?? wordsOf(iri.replace(/^.*[#/]/, "")));
  const place = (iri: string): Place => {
    const ref = iri.startsWith(base) && !iri.includes("#") ? decoded(iri.slice(base.length)) : null;
    return { ref, iri, name: names.get(iri) ?? ref?.replace(/^[^/]*\//, "") ?? called(iri) };
  };
  const shownOf = (value: Term): Value =>
    value.kind === "iri"
      ? { kind: "place", place: place(value.iri) }
      : { kind: "text", text: value.text, type: value.type.replace(/^.*#/, "") };

  const own = triples.filter((triple) => triple.subject === subject);
  const classes = own.filter((t) => t.property === TYPE).map((t) => iriOf(t.value));
  const others = triples.filter(
    (t) => iriOf(t.value) === subject && t.property !== LABEL && t.subject !== subject,
  );
  const title = own.find((t) => t.property === `${OURS}name`)?.value;
  return {
    name: title?.kind === "text" ? title.text : place(subject).name,
    classes: classes.filter((iri) => iri.startsWith(OURS)).map(called),
    said: grouped(
      own
        .filter((t) => t.property !== TYPE && t.property !== LABEL)
        .map((t) => [t.property, shownOf(t.value)]),
      called,
    ),
    pointing: grouped(
      others.map((t) => [t.property, { kind: "place", place: place(t.subject) }]),
      called,
    ),
  };
}

function grouped(all: [string, Value][], called: (iri: string) => string): Said[] {
  const byProperty = new Map<string, Value[]>();
  for (const [property, value] of all)
    byProperty.set(property, [...(byProperty.get(property) ?? []), value]);
  return [...byProperty]
    .map(([property, values]) => ({
      property,
      label: called(property),
      values: values.sort((a, b) => textOf(a).localeCompare(textOf(b))),
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** What things are called; a name in another language is better than none. */
function namesIn(triples: Triple[], language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { subject, property, value } of triples)
    if (property === LABEL && value.kind === "text")
      if (value.language === language || !names.has(subject)) names.set(subject, value.text);
  return names;
}

function textOf(value: Value): string {
  return value.kind === "place" ? value.place.name : value.text;
}

function iriOf(value: Term): string {
  return value.kind === "iri" ? value.iri : "";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `quantityOnHand` as words. */
function wordsOf(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
