/** The colours of a chart; ECharts draws outside of the style sheet, so they are told to it. */
export interface Look {
  ink: string;
  faint: string;
  line: string;
  surface: string;
  critical: string;
  series: readonly string[];
}

/** Named in full: ECharts measures words before they are on the page. */
export const FONT = '"IBM Plex Sans", system-ui, "Segoe UI", Roboto, sans-serif';

export const LOOKS: { light: Look; dark: Look } = {
  light: {
    ink: "#16211f",
    faint: "#566260",
    line: "#e3e0d7",
    surface: "#ffffff",
    critical: "#b0261b",
    series: ["#0b5d57", "#c07a12", "#2a5b87", "#8a3b62", "#5d6b1f", "#6b5b95"],
  },
  dark: {
    ink: "#e7ecea",
    faint: "#a3b0ad",
    line: "#253130",
    surface: "#151d1d",
    critical: "#ff9184",
    series: ["#6fcfc1", "#f0c064", "#92c1ee", "#e39bbd", "#c3d27a", "#b9a9e6"],
  },
};
