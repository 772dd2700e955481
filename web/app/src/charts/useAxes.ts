import { useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { useFormats } from "../format/useFormats";
import { LOOKS } from "./look";
import type { Axes } from "./options";

/** Axes in the reader's language and colours. */
export function useAxes(summary: string, unit?: string): Axes {
  const { date, dayMonth, count } = useFormats();
  const scheme = useComputedColorScheme("light");
  return useMemo(
    () => ({
      summary,
      look: LOOKS[scheme],
      date,
      dayMonth,
      unit: unit ?? "",
      amount: count,
    }),
    [summary, scheme, date, dayMonth, count, unit],
  );
}
