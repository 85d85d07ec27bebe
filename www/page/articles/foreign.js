/**
 * What an article in a language that the engine does not read is called: the engine says that it is not English, the
 * little words of the text say what it is.
 *
 * ```js
 * foreignText(item, report); // 'German: Pinkslip reads English, and finds little or nothing here'
 * ```
 *
 * @typedef {import('../../engine/contract.js').ArticleReport} ArticleReport
 */

import { say } from '../../i18n/index.js';

/** Words that stand in nearly every sentence of a language, and in few of another. @type {Record<string, RegExp>} */
const SMALL = {
  de: /\b(?:der|die|das|und|nicht|mit|von|den|ein|eine|werden|sich|auf)\b/giu,
  fr: /\b(?:le|les|des|une|et|dans|pour|que|sur|est|du|au|avec)\b/giu,
  es: /\b(?:el|los|las|una|y|en|para|que|del|con|por|se)\b/giu,
  it: /\b(?:il|gli|della|di|che|per|una|con|sono|nel|dei|non)\b/giu,
  pt: /\b(?:o|os|uma|em|para|que|não|com|da|do|dos|por)\b/giu,
  nl: /\b(?:het|een|van|en|dat|niet|voor|zijn|met|op|te|wordt)\b/giu,
  pl: /\b(?:się|nie|na|jest|że|do|przez|oraz|dla|od|przy)\b/giu,
  sv: /\b(?:och|att|det|som|för|inte|med|är|på|ett|till)\b/giu,
};

/** @param {{ text: string, language?: string | null | undefined }} item @param {ArticleReport | undefined} report @returns {string | null} */
export function foreignText(item, report) {
  if (!report?.notes.some(({ code }) => code === 'other-language')) return null;
  const names = /** @type {Record<string, string>} */ (say.articles.languages);
  const name = names[guess(item.text) ?? item.language?.slice(0, 2) ?? ''];
  if (name) return say.articles.otherLanguage(name);
  // A list of names and numbers looks like no language; where something was found in it, it was read.
  return report.events.length ? null : say.articles.otherLanguageUnknown;
}

/** @param {string} text */
function guess(text) {
  const start = text.slice(0, 3000);
  const words = start.match(/\p{L}+/gu)?.length ?? 0;
  const counts = Object.entries(SMALL).map(([code, pattern]) => ({ code, n: start.match(pattern)?.length ?? 0 }));
  const [first, second] = counts.sort((one, two) => two.n - one.n);
  return first && first.n > words / 10 && first.n > 1.2 * (second?.n ?? 0) ? first.code : null;
}
