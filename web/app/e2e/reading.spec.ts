import { expect, type Page, test } from "@playwright/test";
import { enterAs, open, settled, signInOf } from "./product";

const WORDS = {
  en: {
    locale: "en-GB",
    user: "User name",
    password: "Password",
    enter: "Sign in",
    overview: "Overview",
    figures: ["Open advice", "Open orders", "Stock value", "Issue lines per week"],
    recommendations: "Advice",
    recommendation: ["Why", "What else was weighed", "What would change the advice"],
    cost: ["Expected cost", "Cost of waiting"],
    item: ["Stock by location", "Stock on hand", "Suppliers compared", "Open orders", "Movements"],
    amount: /\$[\d,]+\.\d\d$/,
  },
  id: {
    locale: "id-ID",
    user: "Nama pengguna",
    password: "Kata sandi",
    enter: "Masuk",
    overview: "Ikhtisar",
    figures: ["Saran terbuka", "Pesanan terbuka", "Nilai stok", "Baris pengeluaran per minggu"],
    recommendations: "Saran",
    recommendation: ["Alasannya", "Pilihan lain yang ditimbang", "Yang akan mengubah saran ini"],
    cost: ["Perkiraan biaya", "Biaya menunggu"],
    item: [
      "Stok per lokasi",
      "Stok di tangan",
      "Perbandingan pemasok",
      "Pesanan terbuka",
      "Pergerakan",
    ],
    amount: /US\$[\d.]+,\d\d$/,
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words.locale });

    test("signing in leads over the overview to the advice and its item", async ({ page }) => {
      await signIn(page, words);
      await expect(page.getByRole("heading", { level: 1, name: words.overview })).toBeVisible();
      await settled(page);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      for (const figure of words.figures) {
        await expect(page.getByText(figure, { exact: true }).first()).toBeVisible();
      }
      await expect(page.locator("dd", { hasText: words.amount }).first()).toBeVisible();

      await open(page, "/recommendations");
      await page.locator('main a[href^="/recommendations/"]').first().click();
      await settled(page);
      for (const part of words.recommendation) {
        await expect(page.getByRole("heading", { level: 2, name: part })).toBeVisible();
      }
      for (const cost of words.cost) {
        const fact = page.locator("header dl > div").filter({ hasText: cost });
        await expect(fact.locator("dd")).toContainText("$");
      }
      expect(await page.locator("main ol > li").count()).toBeGreaterThan(0);

      await page.locator('main header a[href^="/items/"]').click();
      await expect(page).toHaveURL(/\/items\//);
      await settled(page);
      for (const part of words.item) {
        await expect(page.getByRole("heading", { level: 2, name: part })).toBeVisible();
      }
      await expect(page.locator("main svg").first()).toBeVisible();
    });
  });
}

async function signIn(page: Page, words: (typeof WORDS)["en" | "id"]) {
  const { user, password } = signInOf("buyer");
  await page.goto("/");
  await page.getByLabel(words.user, { exact: true }).fill(user);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.enter, exact: true }).click();
}

for (const role of ["planner", "viewer"] as const) {
  test(`a ${role} is shown no price and no cost anywhere, and nothing fails`, async ({ page }) => {
    test.setTimeout(90_000);
    const failed: string[] = [];
    page.on("response", async (answer) => {
      if (!answer.url().endsWith("/graphql")) return;
      const text = await answer.text().catch(() => "");
      if (text.includes('"errors"')) failed.push(text.slice(0, 300));
    });
    page.on("pageerror", (error) => failed.push(error.message));
    await enterAs(page, role);

    await open(page, "/recommendations");
    const advice = page.locator('main a[href^="/recommendations/"]');
    const addresses = await advice.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "/"),
    );
    const items = page.locator('main a[href^="/items/"]');
    const [first = "/items"] = await items.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "/"),
    );
    for (const path of ["/", "/items", first, "/recommendations", ...addresses]) {
      await open(page, path);
      await expect(page.locator("main"), `prices on ${path}`).not.toContainText(
        /[$€£]|USD|\bRp|Unit cost|Expected cost|Cost of waiting|Stock value/,
      );
    }
    expect(failed).toEqual([]);
  });
}

test("a server that does not answer is told, and what was read stays", async ({ page }) => {
  await enterAs(page, "buyer");
  await open(page, "/items");
  const row = page.locator('main a[href^="/items/"]').first();
  await expect(row).toBeVisible();
  await page.route(/\/(graphql|api)/, (route) => route.abort());

  await page.getByRole("button", { name: "Bring up to date" }).click();
  await expect(page.getByText("The server could not be reached")).toBeVisible();
  await expect(row).toBeVisible();
  await page.getByRole("link", { name: "Overview", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("The server could not be reached");

  await page.unroute(/\/(graphql|api)/);
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByRole("heading", { name: "Open advice" })).toBeVisible();
});

test("the address of any member leads a browser to its page, or says why not yet", async ({
  page,
}) => {
  await enterAs(page, "planner");
  await open(page, "/id/Location/CKR");
  await expect(page).toHaveURL(/\/things\/Location\/CKR$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const said = page.locator('main a[href^="/things/StockPosition/"]');
  // The copy of the graph may be switched off, or still being filled.
  const trouble = page.locator('main [role="alert"]', { hasText: "EXPLORE_NOT_READY" });
  await expect(said.or(trouble).first()).toBeVisible();
});
