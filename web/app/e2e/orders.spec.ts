import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { enterAs, open } from "./product";

test("orders say how they stand, and lead to their whole way", async ({ page }) => {
  await enterAs(page, "buyer");
  await open(page, "/orders");
  const table = page.getByRole("table");

  await expect(table.getByText("placed elsewhere").first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await table.getByRole("rowheader").first().getByRole("link").click();

  await expect(page).toHaveURL(/\/trace\/PurchaseOrder/);
  await expect(page.getByRole("heading", { name: "What was done" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Order placed" }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
