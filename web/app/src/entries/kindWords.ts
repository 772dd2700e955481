import i18next from "i18next";

/** What an entry records, in words; a kind without words shows as it is. */
export function kindWords(kind: string): string {
  return i18next.t(`entryKind.${kind}`, kind);
}
