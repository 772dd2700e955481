import {
  IconAdvice,
  IconCompass,
  IconConsole,
  IconDiscrepancy,
  IconDraft,
  IconExplore,
  IconImport,
  IconItems,
  IconOrders,
} from "../../parts/icons";
import type { Me } from "../../session/Session";

const EVERYBODYS = [
  { to: "/", word: "overview", icon: IconCompass },
  { to: "/recommendations", word: "recommendations", icon: IconAdvice },
  { to: "/drafts", word: "drafts", icon: IconDraft },
  { to: "/items", word: "items", icon: IconItems },
  { to: "/orders", word: "orders", icon: IconOrders },
  { to: "/discrepancies", word: "discrepancies", icon: IconDiscrepancy },
] as const;
const IMPORTS = { to: "/imports", word: "imports", icon: IconImport } as const;
const EXPLORE = { to: "/explore", word: "explore", icon: IconExplore } as const;
const CONSOLE = { to: "/console", word: "console", icon: IconConsole } as const;

/** Where a user can go: importing is open only to those who may post, exploring to those with consoles. */
export function placesFor(me: Pick<Me, "mayPost" | "roles">) {
  return [
    ...EVERYBODYS,
    ...(me.mayPost ? [IMPORTS] : []),
    ...(me.roles.some((role) => /^(analyst|admin)$/i.test(role)) ? [EXPLORE] : []),
    CONSOLE,
  ];
}
