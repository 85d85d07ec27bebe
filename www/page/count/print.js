/**
 * What stands under the rounds on paper: the rules that decided, the articles they were told in, and what counted them.
 * It is made when the page is printed.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { day } from '../../i18n/formats.js';
import { h, replace } from '../shell/dom.js';
import { listen } from '../shell/life.js';
import { dayText } from '../state/numbers.js';
import { ruleText, ruleTitle, titleOf } from '../state/words.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createColophon(root, desk) {
  const colophon = h('footer', { class: 'colophon' });
  root.append(colophon);
  listen(window, 'beforeprint', () => {
    const { index, items } = desk.store.state;
    if (!index || !items.length) return replace(colophon);
    const { version, rules, counting } = index.report;
    replace(
      colophon,
      h('h2', {}, say.count.printRules),
      h(
        'ul',
        {},
        ...counting
          .filter(({ events }) => events)
          .map(({ rule }) => h('li', {}, h('b', {}, ruleTitle(rule)), ` ${ruleText(rule)}`)),
      ),
      h('h2', {}, say.count.printSources),
      h(
        'ol',
        {},
        ...items.map((item) =>
          h('li', { dir: 'auto' }, [titleOf(item), item.publisher, item.published && dayText(item.published), item.url].filter(Boolean).join(', ')),
        ),
      ),
      h('p', {}, say.count.printMade(version, rules, day(new Date()))),
    );
  });
  listen(window, 'afterprint', () => replace(colophon));
}
