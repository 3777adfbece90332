// What only a browser can say of the page: `make browser` makes the pages of three registers and runs this with them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = process.env.PAGES;
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
const looks = {
  light: {},
  dark: { colorScheme: "dark" },
  telephone: { viewport: { width: 390, height: 844 } },
};
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
});
after(() => browser.close());

// The page in a look of its own, with all that it asks for and complains of.
async function open(name, look = {}) {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  const seen = { requests: [], complaints: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  const address = pathToFileURL(`${folder}/${name}`).href;
  await page.goto(address);
  return { context, page, seen, address };
}

for (const name of pages) {
  describe(name, () => {
    test("no request leaves the file, and the console stays silent", async () => {
      const { context, page, seen, address } = await open(name);
      await page.locator("#q").fill("zz");
      await page.locator("#q").fill("");
      assert.deepEqual(seen, { requests: [address], complaints: [] });
      await context.close();
    });

    for (const [look, options] of Object.entries(looks)) {
      test(`axe-core finds nothing: ${look}`, async () => {
        // The policy of the page lets no script in but its own; the one that looks at it is let by.
        const { context, page } = await open(name, { ...options, bypassCSP: true });
        await page.evaluate(() => document.querySelectorAll(".card:nth-of-type(n+6), .area:nth-of-type(n+4)").forEach((card) => card.remove()));
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map((each) => [each.id, each.nodes[0].html, each.nodes[0].failureSummary]), []);
        await context.close();
      });

      test(`nothing is wider than the screen: ${look}`, async () => {
        const { context, page } = await open(name, options);
        const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(width <= room, `${width} > ${room}`);
        await context.close();
      });
    }

    test("without scripts everything is there, and nothing that would not work", async () => {
      const { context, page } = await open(name, { javaScriptEnabled: false });
      const cards = (readFileSync(`${folder}/${name}`, "utf8").match(/<article /g) ?? []).length;
      assert.equal(await page.locator("article:visible").count(), cards);
      assert.equal(await page.locator("form:visible").count(), 0);
      await context.close();
    });

    test("the filter shows what was asked for, with or without accents", async () => {
      const { context, page } = await open(name);
      const all = await page.locator("article").count();
      const first = (await page.locator("h4").first().textContent()).slice(0, 30);
      const plain = first.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D");
      for (const text of [first, plain]) {
        await page.locator("#q").fill(text);
        const shown = await page.locator("article:visible").count();
        assert.ok(shown >= 1 && shown <= all, `${text}: ${shown}`);
      }
      await page.locator("#q").fill("");
      const word = await page.locator("#v option").nth(1).textContent();
      await page.locator("#v").selectOption(word);
      const ratings = await page.locator("article:visible").evaluateAll((found) => found.map((card) => card.dataset.v));
      assert.deepEqual([...new Set(ratings)], [word]);
      await context.close();
    });

    test("the keyboard reaches every control and every link, in the order of the page", async () => {
      const { context, page } = await open(name);
      await page.evaluate(() => document.querySelectorAll(".area:nth-of-type(n+3)").forEach((area) => area.remove()));
      const wanted = await page.evaluate(
        () => [...document.querySelectorAll("a,input,select,summary,[tabindex='0']")].filter((part) => part.checkVisibility()).length,
      );
      const reached = new Set();
      for (let presses = 0; presses < wanted + 5; presses++) {
        await page.keyboard.press("Tab");
        const place = await page.evaluate(() => {
          const parts = [...document.querySelectorAll("*")];
          const outline = getComputedStyle(document.activeElement).outlineStyle;
          return document.activeElement === document.body ? -1 : outline === "none" ? -2 : parts.indexOf(document.activeElement);
        });
        assert.notEqual(place, -2, "what has the focus does not show it");
        if (place >= 0) reached.add(place);
      }
      assert.equal(reached.size, wanted);
      await context.close();
    });

    test("on paper every card is there, and none is cut", async () => {
      const { context, page } = await open(name, { colorScheme: "dark" });
      await page.emulateMedia({ media: "print" });
      const hidden = await page.locator("article").evaluateAll((cards) => cards.filter((card) => !card.checkVisibility()).length);
      assert.equal(hidden, 0);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(ground, "rgb(255, 255, 255)");
      const breaks = await page.locator("article").evaluateAll((cards) => cards.map((card) => getComputedStyle(card).breakInside));
      assert.deepEqual([...new Set(breaks)], ["avoid"]);
      const paper = await page.pdf({ format: "A4" });
      assert.ok(paper.length > 10_000);
      await context.close();
    });
  });
}
