declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  import type { Icon } from "@tabler/icons-react";

  const icon: Icon;
  // biome-ignore lint/style/noDefaultExport: so the library exports its icons
  export default icon;
}
