// What must hold of every state of the page, measured in the page: nothing is cut off or wider than the window,
// nothing that is pressed is smaller than a finger needs.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What sticks out of the window to a side, or is cut off. Regions that scroll by themselves may hold more; a figure in
 * the margin of a narrow page is a dot, for it stands in the line beside it.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export const overflowing = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [];
    if (document.documentElement.scrollWidth > width + 1)
      found.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
    const scrolls = (/** @type {Element | null} */ it) => {
      for (; it && it !== document.body; it = it.parentElement) {
        const { overflowX } = getComputedStyle(it);
        if (overflowX === 'auto' || overflowX === 'scroll') return true;
      }
      return false;
    };
    /** Clipped to nothing: it is there for screen readers only. @param {Element | null} it */
    const unseen = (it) => {
      for (; it; it = it.parentElement) if (getComputedStyle(it).clipPath === 'inset(50%)') return true;
      return false;
    };
    const name = (/** @type {Element} */ it) =>
      `${it.tagName.toLowerCase()}${it.id && `#${it.id}`}.${[...it.classList].join('.')} “${it.textContent?.trim().slice(0, 40)}”`;
    for (const it of document.querySelectorAll('body *')) {
      if (!it.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (unseen(it) || it.closest('svg, .marginal') || it.closest('select')) continue;
      const box = it.getBoundingClientRect();
      if (!box.width || !box.height) continue;
      if ((box.right > width + 1 || box.left < -1) && !scrolls(it.parentElement))
        found.push(`${name(it)} stands at ${Math.round(box.left)}–${Math.round(box.right)} of ${width}`);
      const { overflowX, textOverflow } = getComputedStyle(it);
      const cut = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis';
      if (cut && it.scrollWidth > it.clientWidth + 1 && it.textContent?.trim())
        found.push(`${name(it)} is cut off: ${it.scrollWidth} in ${it.clientWidth}`);
    }
    return [...new Set(found)].slice(0, 12);
  });

/**
 * What can be pressed and is smaller than 24 by 24 px. Links in a line of text are as tall as the line.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export const small = (page) =>
  page.evaluate(() => {
    const LEAST = 24;
    const found = [];
    const inLine = (/** @type {Element} */ it) => {
      const beside = [...(it.parentElement?.childNodes ?? [])].filter((node) => node !== it);
      return (
        it.matches('a, .link, .words, .plain, .why-words') &&
        getComputedStyle(it).display.startsWith('inline') &&
        beside.some((node) => /[\p{L}\p{N}]/u.test(node.textContent ?? ''))
      );
    };
    for (const it of document.querySelectorAll(
      'button, a[href], input, select, textarea, summary, [role="tab"], [role="button"], [role="checkbox"], [tabindex="0"]',
    )) {
      if (!it.checkVisibility({ visibilityProperty: true }) || it.matches('.unseen, :disabled')) continue;
      if (inLine(it)) continue;
      const boxes = [it, ...(/** @type {HTMLInputElement} */ (it).labels ?? [])]
        .filter((one) => !one.matches('.unseen'))
        .map((one) => one.getBoundingClientRect());
      const own = it.getBoundingClientRect();
      if (!own.width || !own.height) continue;
      if (!boxes.some(({ width, height }) => width >= LEAST - 0.5 && height >= LEAST - 0.5))
        found.push(
          `${it.tagName.toLowerCase()}${it.id && `#${it.id}`}.${[...it.classList].join('.')} “${(it.getAttribute('aria-label') ?? it.textContent ?? '').trim().slice(0, 30)}” is ${Math.round(own.width)}×${Math.round(own.height)}`,
        );
    }
    return [...new Set(found)].slice(0, 15);
  });

/**
 * What is cut off when the page's own texts are longer by two fifths, as another language would make them; articles
 * stay. The texts are put back.
 *
 * @param {Page} page
 */
export async function longer(page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** @type {[Text, string][]} */ const before = [];
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      const parent = node.parentElement;
      if (!parent || parent.closest('.text, svg, .unseen, [dir="auto"]') || !/\p{L}{2}/u.test(node.data)) continue;
      before.push([node, node.data]);
      // In words as long as those of German are, so that lines can break where lines of German do.
      const more = Math.ceil(node.data.trim().length * 0.4);
      const rest = 'langwort '.repeat(Math.ceil(more / 9)).slice(0, Math.max(0, more - 4));
      node.data = `${node.data.trimEnd()}${'o'.repeat(Math.min(4, more))} ${rest}`.trimEnd();
    }
    Object.assign(window, { putBack: () => before.forEach(([node, text]) => (node.data = text)) });
  });
  const found = await overflowing(page);
  await page.evaluate(() => /** @type {any} */ (window).putBack());
  return found;
}
