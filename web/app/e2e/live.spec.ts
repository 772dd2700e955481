import { expect, type Page, test } from "@playwright/test";
import { ask, enterAs, open, tell } from "./product";

const MOVE = "mutation($input: MovementInput!) { postMovement(input: $input) { id } }";

async function receive(page: Page, id: string): Promise<void> {
  const line = { item: "FAN-16S", location: "SUB", quantity: "1", unit: "pcs" };
  await tell(page, MOVE, { id, kind: "RECEIPT", lines: [line] });
}

/** How often the page reads its item again. */
function readings(page: Page): { count: number } {
  const seen = { count: 0 };
  page.on("request", (request) => {
    if (request.postData()?.includes('"operationName":"Item"')) seen.count += 1;
  });
  return seen;
}

test("a movement of somebody else shows without a reload", async ({ page }) => {
  await enterAs(page, "planner");
  await open(page, "/items/FAN-16S");
  const seen = readings(page);

  await receive(page, `LIVE-${Date.now()}`);

  await expect.poll(() => seen.count).toBeGreaterThan(0);
  expect(await ask(page, "{me {name}}")).toHaveProperty("data.me.name");
});

test("a lost connection is said, and what was missed is read when it is back", async ({ page }) => {
  let reachable = true;
  const sockets: { close: () => Promise<void> }[] = [];
  await page.routeWebSocket("**/graphql", (socket) => {
    if (!reachable) {
      socket.close({ code: 1012, reason: "away" });
      return;
    }
    socket.connectToServer();
    sockets.push({ close: () => socket.close({ code: 1012, reason: "away" }) });
  });
  await enterAs(page, "planner");
  await open(page, "/items/FAN-16S");
  const lost = page.getByText("The connection is lost");
  await expect.poll(() => sockets.length).toBeGreaterThan(0);
  await expect(lost).toHaveCount(0);

  reachable = false;
  for (const socket of sockets) await socket.close();
  await expect(lost).toBeVisible();
  const seen = readings(page);
  reachable = true;

  await expect(lost).toHaveCount(0);
  await expect.poll(() => seen.count).toBeGreaterThan(0);
});
