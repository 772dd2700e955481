import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { enterAs, firstLink, open } from "./product";

const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

async function addresses(page: Page): Promise<string[]> {
  const item = await firstLink(page, "/items", "/items/");
  const deep = [
    item,
    "/items/SIL-310",
    "/items/FAN-16S?validAt=2026-01-01T00:00:00Z",
    await firstLink(page, "/recommendations", "/recommendations/"),
    await firstLink(page, item, "/entries/"),
  ];
  const lists = [
    "/",
    "/items",
    "/orders",
    "/recommendations",
    "/drafts",
    "/discrepancies",
    "/imports",
    "/console",
  ];
  return [...lists, ...deep];
}

for (const [name, viewport] of Object.entries(WIDTHS)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every page is accessible and fits: ${name}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(300_000);
      const troubles: string[] = [];
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("console", (said) => {
        if (said.type() === "error" && /Content Security Policy/.test(said.text())) {
          troubles.push(said.text());
        }
      });
      await enterAs(page, "planner");
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });

      for (const path of await addresses(page)) {
        await open(page, path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found, `axe on ${path}`).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, `${path} is wider than the window by`).toBeLessThanOrEqual(0);
      }
      expect(troubles).toEqual([]);
    });
  }
}

test("the sign-in page is accessible", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).analyze();

  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("the language can be changed and stays", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items");
  await page.getByRole("button", { name: "Account and settings" }).click();
  await page.getByText("Indonesia", { exact: true }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Barang" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Barang" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
});

test("the colours can be chosen and stay", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/");
  await page.getByRole("button", { name: "Account and settings" }).click();
  await page.getByText("Dark", { exact: true }).click();

  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
});

test("an address that leads nowhere says so", async ({ page }) => {
  await enterAs(page, "viewer");
  await page.goto("/imports/nothing/here");

  await expect(page.getByText("There is nothing at this address")).toBeVisible();
});
