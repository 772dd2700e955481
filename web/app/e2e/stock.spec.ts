import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { enterAs, open, settled, tell } from "./product";

const MOVE = "mutation($input: MovementInput!) { postMovement(input: $input) { id } }";
const RESERVE = "mutation($input: ReservationInput!) { reserve(input: $input) { id } }";

/** The demo's material that is kept apart by lot. */
const SILICONE = "/items/SIL-310";

function part(page: Page, title: string) {
  return page.locator("section").filter({ has: page.getByRole("heading", { name: title }) });
}

async function move(page: Page, id: string, kind: string, quantity: string): Promise<void> {
  const line = { item: "SIL-310", location: "MES", lot: "SIL-C05", quantity, unit: "pcs" };
  await tell(page, MOVE, { id, kind, lines: [line] });
}

test("the stock of a lot says when it ends and whose it is", async ({ page }) => {
  await enterAs(page, "viewer");
  await open(page, SILICONE);
  const stock = part(page, "Stock by location");

  await expect(stock.getByText(/^expired: was usable until/)).toBeVisible();
  await expect(stock.getByText(/^expires soon: usable until/)).toBeVisible();
  await expect(stock.getByText(/^owned by /)).toBeVisible();
});

test("stock can be looked at as it was, and stands marked until one comes back", async ({
  page,
}) => {
  await enterAs(page, "viewer");
  await open(page, "/items/FAN-16S");
  const stock = part(page, "Stock by location");
  await stock.getByRole("button", { name: "Look back" }).click();
  const yearAgo = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 16);
  await stock.getByLabel("True at").fill(yearAgo);
  await stock.getByRole("button", { name: "Show" }).click();

  await expect(page).toHaveURL(/validAt=/);
  await expect(stock.getByText("This is not the stock of now.")).toBeVisible();
  await expect(stock.getByText(/^count of /).first()).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(stock.getByText("This is not the stock of now.")).toBeVisible();

  await stock.getByRole("button", { name: "Back to now" }).click();
  await expect(page).toHaveURL(/\/items\/FAN-16S$/);
  await expect(stock.getByText("This is not the stock of now.")).toHaveCount(0);
});

test("before anything was recorded, nothing was known", async ({ page }) => {
  await enterAs(page, "viewer");
  await open(page, "/items/FAN-16S?asOf=2020-01-01T00:00:00Z");
  const stock = part(page, "Stock by location");

  await expect(stock.getByText(/This was known on 1 Jan 2020/)).toBeVisible();
  await expect(stock.getByText("no count").first()).toBeVisible();
});

test("what is promised is shown, and released only after a second word", async ({ page }) => {
  await enterAs(page, "planner");
  const demand = `SO-${Date.now()}`;
  await tell(page, RESERVE, {
    id: demand,
    reservation: demand,
    demand,
    line: { item: "FAN-16S", location: "SUB", quantity: "1", unit: "pcs" },
  });
  await open(page, "/items/FAN-16S");
  const promised = part(page, "Promised");
  const row = promised.getByRole("row").filter({ hasText: demand });
  await expect(row).toContainText("does not end by itself");

  await row.getByRole("button", { name: `Release what is promised for ${demand}` }).click();
  await expect(page.getByText("Take back the promise of 1 pcs")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: `Release what is promised for ${demand}` }).click();
  await page.getByRole("button", { name: "Yes, release" }).click();

  await expect(row).toHaveCount(0);
});

test("who may not post is offered no release and no correction", async ({ page }) => {
  await enterAs(page, "viewer");
  await open(page, "/items/FAN-16S");
  await expect(part(page, "Promised").getByRole("row").filter({ hasText: "SO-" })).not.toHaveCount(
    0,
  );
  await expect(page.getByRole("button", { name: /^Release/ })).toHaveCount(0);

  await page
    .getByRole("button", { name: /^Details: / })
    .first()
    .click();

  await expect(page.getByText("Hash", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Correct …" })).toHaveCount(0);
});

test("what is on its way is shown, and what is late stands out", async ({ page }) => {
  await enterAs(page, "viewer");
  await open(page, "/items/RC-18");
  const way = part(page, "On its way between our locations");

  await expect(way.getByRole("row").filter({ hasText: "from Cikarang plant" })).toContainText(
    "late",
  );
});

test("an entry is corrected where it stands: first seen, then sent", async ({ page }) => {
  await enterAs(page, "planner");
  const id = `e2e-receipt-${Date.now()}`;
  await move(page, id, "RECEIPT", "60");
  await move(page, `${id}-issue`, "ISSUE", "2");
  await open(page, SILICONE);
  const moves = part(page, "Movements");
  await moves
    .getByRole("button", { name: /^Details: Receipt/ })
    .first()
    .click();
  await expect(moves.getByText(id, { exact: true })).toBeVisible();
  await moves.getByRole("button", { name: "Correct …" }).click();
  const form = moves.getByRole("form", { name: "Correct this entry" });
  await expect(form.getByText("1 entry was recorded here since, and stands.")).toBeVisible();
  await expect(form.getByText("+60 pcs")).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);

  await form.getByLabel(/^Food-safe silicone/).fill("1");
  const send = form.getByRole("button", { name: "Correct", exact: true });
  await expect(send).toBeDisabled();
  await form.getByLabel("Reason").fill("6 came, not 60");
  await send.click();
  await expect(form.getByRole("alert")).toContainText("STOCK_NEGATIVE");

  await form.getByLabel(/^Food-safe silicone/).fill("6");
  await send.click();

  await expect(moves.getByText("Corrected by the entry")).toBeVisible();
  await moves.getByText("Corrected by the entry").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: "Correction" })).toBeVisible();
  await expect(page.getByText("6 came, not 60")).toBeVisible();
  await page.getByRole("link", { name: id, exact: true }).click();
  await expect(page.getByText("Corrected by", { exact: true })).toBeVisible();
  await move(page, `${id}-rest`, "ISSUE", "4");
  await expect(page.getByRole("button", { name: "Correct …" })).toHaveCount(0);
});

test("an entry that never happened is taken back", async ({ page }) => {
  await enterAs(page, "planner");
  const id = `e2e-return-${Date.now()}`;
  await move(page, id, "RETURN", "3");
  await open(page, `/entries/${id}`);
  await page.getByRole("button", { name: "Correct …" }).click();
  await page.getByText("It did not happen", { exact: true }).click();
  await page.getByLabel("Reason").fill("Booked twice");
  await page.getByRole("button", { name: "Take it back" }).click();

  await expect(page.getByText("Corrected by the entry")).toBeVisible();
  await expect(page.getByText("Corrected by", { exact: true })).toBeVisible();
});

test("discrepancies are listed, narrowed by kind, and lead to their item", async ({ page }) => {
  await enterAs(page, "viewer");
  await open(page, "/");
  await page.getByRole("link", { name: "Discrepancies", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Discrepancies" })).toBeVisible();
  await page.getByRole("link", { name: "Entered after the count" }).click();
  await expect(page).toHaveURL(/kind=LATE_MOVEMENT/);
  await settled(page);
  const row = page.getByRole("row").filter({ hasText: "Food-safe silicone" }).first();
  await expect(row).toContainText("+12 pcs");

  await row.locator('a[href^="/items/"]').click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Food-safe silicone 310 ml");
  await expect(part(page, "Discrepancies")).toContainText("Entered after the count");
});
