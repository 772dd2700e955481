import { useComputedColorScheme } from "@mantine/core";
import { useFormats } from "../format/useFormats";
import { LOOKS } from "./look";
import type { Axes } from "./options";

/** Axes in the reader's language and colours. */
export function useAxes(summary: string, unit?: string): Axes {
  const { date, count } = useFormats();
  const scheme = useComputedColorScheme("light");
  return {
    summary,
    look: LOOKS[scheme],
    date,
    amount: (value) => (unit ? `${count(value)}\u00a0${unit}` : count(value)),
  };
}
