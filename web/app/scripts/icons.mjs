// Draws the PNG icons of the app from its SVG marks: `npm run icons`.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const icons = [
  { from: "public/icons/aion.svg", to: "public/icons/aion-192.png", size: 192 },
  { from: "public/icons/aion.svg", to: "public/icons/aion-512.png", size: 512 },
  { from: "scripts/aion-maskable.svg", to: "public/icons/aion-maskable-512.png", size: 512 },
  { from: "scripts/aion-maskable.svg", to: "public/icons/aion-180.png", size: 180 },
];

const browser = await chromium.launch({
  executablePath: process.env.AION_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { from, to, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(from, "utf8");
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  await writeFile(to, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
