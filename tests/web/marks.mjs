// The evidence that is drawn in an article, whether by highlights or by elements.

import { expect } from './fixtures.mjs';

/**
 * The drawn words of one look (people, unsure, not, employer, date, staff, where, reason, source, wash), in reading
 * order; with `now`, only those of the event that is looked at.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} look
 * @param {{ now?: boolean }} [which]
 */
export function marked(page, look, { now = false } = {}) {
  return page.evaluate(
    ([look, now]) => {
      const elements = [...document.querySelectorAll(`.text mark.${look}${now ? '.now' : ''}`)];
      const ranges = [...(globalThis.CSS.highlights?.get(`${look}${now ? '-now' : ''}`) ?? [])];
      return [...elements, ...ranges]
        .map((words) => {
          const { x, y, width, height } = words.getBoundingClientRect();
          const host = words instanceof Element ? words : /** @type {Element} */ (words.startContainer.parentElement);
          const pane = host.closest('.pane')?.getBoundingClientRect();
          const [top, bottom] = [Math.max(0, pane?.top ?? 0), Math.min(innerHeight, pane?.bottom ?? innerHeight)];
          const text = words instanceof Element ? (words.textContent ?? '') : words.toString();
          // Where words run over two lines, the middle of the whole may be beside both.
          const line = words.getClientRects()[0] ?? words.getBoundingClientRect();
          const middle = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
          return { text, x, y, width, height, middle, inView: width > 0 && y >= top && y + height <= bottom };
        })
        .sort((one, two) => one.y - two.y || one.x - two.x);
    },
    /** @type {const} */ ([look, now]),
  );
}

/** Waits until the event that is looked at has these words marked as people, in sight. @param {import('@playwright/test').Page} page @param {string} text */
export async function expectNow(page, text) {
  await expect(async () => {
    const all = [...(await marked(page, 'people', { now: true })), ...(await marked(page, 'not', { now: true }))];
    const words = all.find((it) => it.text.includes(text));
    expect(words, `marked: ${all.map((it) => it.text).join(', ')}`).toBeDefined();
    expect(words?.inView).toBe(true);
  }).toPass({ timeout: 5000 });
}

/** The first drawn words of a look. @param {import('@playwright/test').Page} page @param {string} look */
export async function firstMarked(page, look) {
  await expect(async () => expect((await marked(page, look)).length).toBeGreaterThan(0)).toPass({ timeout: 5000 });
  const [words] = await marked(page, look);
  if (!words) throw new Error(`expected words marked as ${look}, found none`);
  return words;
}
