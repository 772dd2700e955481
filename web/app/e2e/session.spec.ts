import { expect, test } from "@playwright/test";
import { enterAs, open, signInOf } from "./product";

test("a wrong password is refused with the server's own words", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("User name").fill("planner");
  await page.getByLabel("Password", { exact: true }).fill("certainly not this");
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("alert")).not.toBeEmpty();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("signing in leads to the page that was asked for", async ({ page }) => {
  const { user, password } = signInOf("planner");
  await page.goto("/items");
  await page.getByLabel("User name").fill(user);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Items" })).toBeVisible();
});

test("after signing out, going back shows the sign-in page and nothing else", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items");
  await page.getByRole("link", { name: "Advice", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Advice" })).toBeVisible();
  await page.getByRole("button", { name: "Account and settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.goBack();

  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(page.locator("table")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("the service worker keeps no data", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/");
  await page.evaluate(() => navigator.serviceWorker.ready);

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)),
    );
    return all.flat();
  });

  expect(kept.filter((url) => /\/(graphql|api)(\/|\?|$)/.test(url))).toEqual([]);
});
