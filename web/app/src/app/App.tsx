import { MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { Session } from "../session/Session";
import { router } from "./router";
import { schemeManager } from "./theme/scheme";
import { theme, variables } from "./theme/theme";

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <Session>
        <RouterProvider router={router} />
      </Session>
    </MantineProvider>
  );
}
