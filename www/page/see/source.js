/**
 * Where the figures come from, in a line: it stands under each chart, in each picture and in each copy.
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 */

import { say } from '../../i18n/index.js';
import { totalText, unique } from '../state/words.js';

/** How many outlets are named. */
const NAMED = 3;

/** `Source: 12 articles (Herald and 4 others); counted by Pinkslip 0.1.0, rules abc; at least 41,000 …` @param {Report} report */
export function sourceLine({ articles, tally, version, rules }) {
  const outlets = unique(articles.map(({ publisher }) => publisher ?? '').filter(Boolean));
  return say.see.source({
    articles: articles.length,
    outlets: outlets.slice(0, outlets.length > NAMED + 1 ? NAMED : NAMED + 1),
    more: outlets.length > NAMED + 1 ? outlets.length - NAMED : 0,
    version,
    rules,
    total: totalText(tally),
  });
}
