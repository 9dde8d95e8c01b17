/**
 * Draws the icons' pictures from their vector drawings: `npm run icons`, run by hand after a drawing was changed.
 * Needs Chromium (environment variable CHROMIUM, else /usr/bin/chromium). The pictures are kept with the sources.
 *
 * Excel asks for 16, 32 and 80 pixels on the ribbon (docs: manifest element "Resources", Images) and 32 and 64 for the
 * add-in itself (elements "IconUrl", "HighResolutionIconUrl"). 16 pixels have a drawing of their own: a scaled one blurs.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const icons = join(__dirname, "../../assets/icons");
const names = ["app", "set", "units", "scoring-sheets", "score-table", "ranking", "check", "rank-again"] as const;
const sizes = [16, 32, 64, 80] as const;

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    for (const name of names) {
      for (const size of sizes) {
        const drawing = await readFile(join(icons, "drawings", size === 16 ? `${name}-16.svg` : `${name}.svg`), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        await page.screenshot({ path: join(icons, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
