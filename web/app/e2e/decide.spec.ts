import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { enterAs, firstLink, open, settled } from "./product";

/** Goes through both steps on the first card that is open. */
async function decide(page: Page, kind: string, fill: () => Promise<void>): Promise<void> {
  await open(page, await firstLink(page, "/recommendations", "/recommendations/"));
  await page.getByRole("button", { name: kind, exact: true }).click();
  await fill();
  await page.getByRole("button", { name: "Show what happens" }).click();
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Recorded.")).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}

test("a planner accepts on a phone, an approver reads the payload in Indonesian and orders", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enterAs(page, "planner");
  await decide(page, "Accept", async () => {});
  await page.getByRole("link", { name: "An order is drafted" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Approvals" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take back" })).toHaveCount(1);
  await expect(page.getByText("Exactly what is ordered")).toHaveCount(0);

  await enterAs(page, "approver");
  await page.evaluate(() => localStorage.setItem("aion.language", "id"));
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/drafts");
  await page.getByText("Isi pesanan persisnya").click();
  await expect(page.locator("pre")).toContainText('"kind": "purchaseOrder"');
  await expectAccessible(page);
  await page.getByRole("button", { name: "Setujui …" }).click();
  await page.getByRole("button", { name: "Setujui dan pesan" }).press("Enter");
  await expect(page.getByText("Tidak ada apa-apa di sini")).toBeVisible();
  await open(page, "/drafts?state=ORDERED");
  await expect(page.getByText("Disetujui oleh approver")).toBeVisible();
});

test("a buyer cannot approve a draft of his own, and takes it back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await enterAs(page, "buyer");
  await decide(page, "Accept", async () => {});
  await open(page, "/drafts");
  await page.getByRole("button", { name: "Approve …" }).click();
  await page.getByRole("button", { name: "Approve and order" }).click();
  await expect(page.getByText("You drafted this yourself")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByLabel("Why it is taken back").fill("wrong supplier");
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("There is nothing here")).toBeVisible();
});

test("a card is snoozed, comes back when it is opened again, and is handled otherwise", async ({
  page,
}) => {
  await enterAs(page, "planner");
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await decide(page, "Snooze", () => page.getByLabel("Until").fill(day));
  await expect(page.getByText("It is snoozed.")).toBeVisible();
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(page.getByRole("button", { name: "Accept", exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Handle otherwise" }).click();
  await page.getByRole("combobox", { name: "Why" }).selectOption("PHASE_OUT");
  await page.getByRole("button", { name: "Show what happens" }).click();
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("It is handled otherwise.")).toBeVisible();
});
