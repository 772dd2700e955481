import type { en } from "./en";

/** The words of one language: all of English but the singulars, which not every language has. */
export type Words = Translated<typeof en>;

type Translated<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Translated<T[K]>;
};
