import type { ItemFilter, ItemKind, ItemOrder } from "../gql/graphql";

export const KINDS = ["MATERIAL", "COMPONENT", "PRODUCT"] as const satisfies readonly ItemKind[];

export interface ItemSearch {
  q?: string;
  kind?: ItemKind;
  category?: string;
  sort?: "sku";
}

/** What the address says about which items to list; anything unknown is left out. */
export function itemSearch(raw: Record<string, unknown>): ItemSearch {
  const q = textOf(raw.q);
  const kind = KINDS.find((known) => known === raw.kind);
  const category = textOf(raw.category);
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(category && { category }),
    ...(raw.sort === "sku" && { sort: "sku" }),
  };
}

export function itemFilter({ q, kind, category }: ItemSearch): ItemFilter {
  return {
    ...(q && { or: [{ name: { contains: q } }, { sku: { contains: q } }] }),
    ...(kind && { kind: { eq: kind } }),
    ...(category && { category: { code: { eq: category } } }),
  };
}

export function itemOrder({ sort }: ItemSearch): ItemOrder[] {
  return sort === "sku" ? [{ sku: "ASC" }] : [{ name: "ASC" }, { sku: "ASC" }];
}

/** Whether the list is narrowed by anything. */
export function isNarrowed({ q, kind, category }: ItemSearch): boolean {
  return q !== undefined || kind !== undefined || category !== undefined;
}

/** A code of digits comes out of the address as a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}
