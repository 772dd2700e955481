import { expect, test } from "@playwright/test";
import { ask, enterAs, firstLink, open } from "./product";

test("words that no item has show an empty list, and the way back", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items?q=no-item-is-called-this");

  await expect(page.getByText("No item matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/items$/);
});

test("words narrow the list while they are typed, and none is lost", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items");
  const words = page.getByLabel("Name or SKU", { exact: true });
  await words.pressSequentially("zz no such", { delay: 120 });

  await expect(page).toHaveURL(/q=zz(\+|%20)no(\+|%20)such/);
  await expect(words).toHaveValue("zz no such");
  await expect(words).toBeFocused();
});

test("the filter of items stands in the address", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items");
  await page.getByLabel("Kind").selectOption("MATERIAL");

  await expect(page).toHaveURL(/kind=MATERIAL/);
});

test("a misspelt word offers what was meant, and leads there", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items");
  const link = page
    .locator('main a[href^="/items/"]')
    .filter({ hasText: /[a-z]{6}/i })
    .first();
  const name = await link.innerText();
  const href = await link.getAttribute("href");
  const [word = ""] = name.match(/[a-z]{6,}/i) ?? [];
  await page
    .getByRole("combobox", { name: "Find an item by name or SKU" })
    .fill(`${word.slice(0, 3)}${word.slice(4)}`);
  await page.getByRole("option").filter({ hasText: name }).first().click();

  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("an item is found from anywhere with the keyboard", async ({ page }) => {
  await enterAs(page, "planner");
  const first = await firstLink(page, "/items", "/items/");
  const sku = decodeURIComponent(first.replace("/items/", ""));
  await open(page, "/");
  await page.locator("main h1").first().click();
  await page.keyboard.press("/");
  await page.keyboard.type(sku);
  await page.keyboard.press("Enter");

  await expect(page.locator(`main a[href="${first}"]`)).toBeVisible();
});

test("an item page shows each chart as a table too", async ({ page }) => {
  await enterAs(page, "planner");
  const first = await firstLink(page, "/items", "/items/");
  await open(page, first);
  const demand = page.locator("section").filter({ hasText: "Demand per week" }).last();
  await expect(demand).toBeVisible();
  const choice = demand.getByText("Table", { exact: true });
  await choice.click();

  await expect(demand.locator("table")).toBeVisible();
});

test("those who may not see prices are shown none, and nothing fails", async ({ page }) => {
  await enterAs(page, "viewer");
  const first = await firstLink(page, "/items", "/items/");
  const failed: string[] = [];
  page.on("response", async (answer) => {
    if (!answer.url().endsWith("/graphql")) return;
    const text = await answer.text().catch(() => "");
    if (text.includes("FORBIDDEN_FIELD")) failed.push(text);
  });
  await open(page, first);

  await expect(page.getByRole("heading", { name: "Suppliers compared" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Price" })).toHaveCount(0);
  expect(failed).toEqual([]);
});

test("a movement leads to its ledger entry, and the address of that can be opened anew", async ({
  page,
}) => {
  await enterAs(page, "planner");
  const item = await firstLink(page, "/items", "/items/");
  await open(page, item);
  await page.locator('main a[href^="/entries/"]').first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Ledger entry" })).toBeVisible();
  expect(page.url()).not.toContain("%2F");

  const answer = await page.goto(page.url());

  expect(answer?.status()).toBe(200);
  await expect(page.getByText("Happened", { exact: true })).toBeVisible();
});

test("importing is open only to those who may post", async ({ page }) => {
  await enterAs(page, "viewer");
  await open(page, "/");
  await expect(page.getByRole("link", { name: "Import", exact: true })).toHaveCount(0);

  await page.goto("/imports");

  await expect(page.getByText("Importing is not open to your role")).toBeVisible();
});

test("a dry run of a file comes to an end and changes nothing", async ({ page }) => {
  await enterAs(page, "planner");
  const before = await ask(page, "{ overview { entries } }");
  await open(page, "/imports");
  const columns = await page.locator("form li").allTextContents();
  const file = `${columns.join(",")}\n${columns.map(() => "x").join(",")}\n`;
  await page.locator('input[type="file"]').setInputFiles({
    name: "trial.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(file),
  });
  await expect(page.getByLabel("Dry run")).toBeChecked();
  await page.getByRole("button", { name: "Check" }).click();

  await expect(page).toHaveURL(/run=/);
  await expect(page.getByText(/^(Done|Failed), dry run$/).first()).toBeVisible({ timeout: 30_000 });
  expect(await ask(page, "{ overview { entries } }")).toEqual(before);
});

test("a refused row is shown with its reason, mended and sent again", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/imports");
  const form = page.getByLabel("What the file holds");
  await form.selectOption("sample-countries");
  await page.locator('input[type="file"]').setInputFiles({
    name: "countries.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("code,name\nID,Indonesia\n,Singapore\n"),
  });
  await page.getByLabel("Dry run").uncheck();
  await page.getByRole("button", { name: "Import", exact: true }).click();

  await expect(page).toHaveURL(/run=/);
  await expect(page.getByText("Done", { exact: true })).toBeVisible({ timeout: 30_000 });
  const row = page.locator("li", { has: page.getByLabel("The row as it came") });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("Line 3");
  await row.getByLabel("The row as it came").fill("SG,Singapore");
  await row.getByRole("button", { name: "Send again" }).click();

  await expect(row.getByText("Accepted.")).toBeVisible();
  await page.getByRole("button", { name: "Bring up to date" }).click();
  await expect(page.getByText("No row waits to be mended.")).toBeVisible();
});

test("the console runs a query with Ctrl-Enter and shows the answer", async ({ page }) => {
  await enterAs(page, "analyst");
  await open(page, "/console");
  await page.getByRole("textbox", { name: "Query" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("{ me { name } }");
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("textbox", { name: "Result" })).toContainText('"me"');
  await expect(page.getByText(/^200 in /)).toBeVisible();
});
