import { expect, type Page } from "@playwright/test";

export type Role = "planner" | "buyer" | "approver" | "viewer" | "analyst" | "admin";

/** The sign-in of a role: `AION_SIGNIN_PLANNER=user:password`, else the demo's. */
export function signInOf(role: Role): { user: string; password: string } {
  const given = process.env[`AION_SIGNIN_${role.toUpperCase()}`];
  const [user = role, ...rest] = given?.split(":") ?? [];
  return { user, password: rest.length > 0 ? rest.join(":") : "demo" };
}

/** Signs in without the page, so that a test starts where it wants to. */
export async function enterAs(page: Page, role: Role): Promise<void> {
  const answer = await page.request.post("/api/v1/session", {
    data: signInOf(role),
    headers: { "X-AION-Request": "1" },
  });
  expect(answer.status(), `sign-in of ${role}`).toBe(204);
}

/** Asks the graph as the signed-in user. */
export async function ask(page: Page, query: string, variables = {}): Promise<unknown> {
  const answer = await page.request.post("/graphql", {
    data: { query, variables },
    headers: { "X-AION-Request": "1" },
  });
  return answer.json();
}

/** As `ask`, for what must not be refused. */
export async function tell(page: Page, mutation: string, input: object): Promise<void> {
  expect(await ask(page, mutation, { input })).not.toHaveProperty("errors");
}

/** Opens a page and waits until nothing on it is loading any more. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until the page has its heading and nothing on it is loading any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator("main h1").or(page.locator("main h2")).first()).toBeVisible();
  await expect(page.getByRole("status", { name: /^(Loading|Memuat)$/ })).toHaveCount(0);
}

/** The address of the first thing listed at a path; there must be one, as there is in the demo. */
export async function firstLink(page: Page, path: string, prefix: string): Promise<string> {
  await open(page, path);
  const link = page.locator(`main a[href^="${prefix}"]`).first();
  await expect(link, `${path} lists nothing that leads to ${prefix}`).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}
