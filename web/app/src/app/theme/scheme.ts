import { localStorageColorSchemeManager } from "@mantine/core";

/** Where the choice of colours is kept; `public/scheme.js` reads the same place before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: "aion.scheme" });
