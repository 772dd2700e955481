import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#e7f4f1",
  "#cfe7e2",
  "#a3d3ca",
  "#79c3b6",
  "#5cb5a7",
  "#3a9d8f",
  "#1f7f75",
  "#0f6a62",
  "#0b5d57",
  "#084a45",
];

const gray: MantineColorsTuple = [
  "#f6f5f1",
  "#efede6",
  "#e3e0d7",
  "#d5d1c6",
  "#c9c5b8",
  "#a5a79e",
  "#7a827d",
  "#566260",
  "#35413f",
  "#16211f",
];

const dark: MantineColorsTuple = [
  "#e7ecea",
  "#c5cecb",
  "#a3b0ad",
  "#71807d",
  "#3c4b49",
  "#253130",
  "#1a2423",
  "#151d1d",
  "#0e1414",
  "#0b1010",
];

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: { petrol, gray, dark },
  fontFamily: '"IBM Plex Sans", system-ui, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: "var(--mono)",
  defaultRadius: 6,
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "600" },
});

/** Lets Mantine's own surfaces, lines and words take our colours. */
export const variables: CSSVariablesResolver = () => {
  const ours = {
    "--mantine-color-body": "var(--surface)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-2)",
    "--mantine-color-placeholder": "var(--ink-2)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--sunken)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line-2)",
    "--mantine-color-error": "var(--critical)",
    "--mantine-color-anchor": "var(--brand)",
  };
  return { variables: {}, light: ours, dark: ours };
};
