/**
 * What is known of an article, each thing with where it came from, and to be corrected in place.
 *
 * A correction is recorded as the engine's edit of an article: it can be undone like every other, is kept with the
 * dossier and outlives a new reading of the text. Putting the article again with another value would do none of that.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../intake/found.js').Fact} Fact
 * @typedef {import('../intake/found.js').Offer} Offer
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { dayText } from '../state/numbers.js';

/** Whether they are open: kept from one article to the next. */
let open = false;

/** @param {Item} item @param {Desk} desk */
export function facts(item, desk) {
  const details = h(
    'details',
    { class: 'facts', open, ontoggle: () => (open = details.open) },
    h('summary', { 'data-key': 'facts' }, say.articles.about),
    h(
      'div',
      { class: 'facts-grid' },
      ...line('title', item, desk, textField('title', item, desk)),
      ...line('publisher', item, desk, textField('publisher', item, desk)),
      ...line('url', item, desk, textField('url', item, desk)),
      ...line('published', item, desk, null),
    ),
  );
  return details;
}

/** One click takes the correction back. @param {Fact} field @param {Item} item @param {Desk} desk */
export function takeBack(field, item, desk) {
  const given = item.given[field];
  if (item[field] === given) return null;
  const shown = given ? (field === 'published' ? dayText(given) : given) : say.articles.noValue[field];
  return h(
    'button',
    { type: 'button', class: 'edited', 'data-key': `back-${field}`, title: say.articles.backTo(shown), onclick: () => void desk.setArticle(item.id, { [field]: given }) },
    say.articles.edited,
  );
}

/** @param {Fact} field @param {Item} item @param {Desk} desk @param {HTMLElement | null} control */
function line(field, item, desk, control) {
  const from = item[field] === item.given[field] ? item.from?.[field] : 'edit';
  const offers = item[field] ? [] : (item.offers ?? []).filter((offer) => offer.field === field);
  return [
    control ? h('label', { for: `fact-${field}` }, say.articles[field]) : h('span', { class: 'label' }, say.articles[field]),
    h(
      'span',
      { class: 'known' },
      control ?? h('span', { class: 'known-value' }, item.published ? dayText(item.published) : say.articles.noValue.published),
      control && takeBack(field, item, desk),
      ...offers.map((offer) => take(offer, item, desk)),
    ),
    h('span', { class: 'faint' }, from ? say.articles.from[from] : item[field] ? '' : say.articles.nothingFound),
  ];
}

/** @param {Exclude<Fact, 'published'>} field @param {Item} item @param {Desk} desk */
function textField(field, item, desk) {
  const input = h('input', {
    id: `fact-${field}`,
    type: field === 'url' ? 'url' : 'text',
    value: item[field] ?? '',
    placeholder: say.articles.noValue[field],
    autocomplete: 'off',
    dir: 'auto',
    'data-key': `fact-${field}`,
    oninput: () => input.setCustomValidity(''),
    onchange: () => {
      const value = input.value.trim() || null;
      const bad = field === 'url' && value !== null && !isAddress(value);
      input.setCustomValidity(bad ? say.articles.badUrl : '');
      if (bad) input.reportValidity();
      else if (value !== item[field]) void desk.setArticle(item.id, { [field]: value });
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter') input.blur();
      if (event.key !== 'Escape') return;
      input.value = item[field] ?? '';
      input.setCustomValidity('');
      event.stopPropagation();
    },
  });
  return input;
}

/** A value that may be right, and was not taken unasked. @param {Offer} offer @param {Item} item @param {Desk} desk */
function take({ field, value, why }, item, desk) {
  return h(
    'span',
    { class: 'offer' },
    `${say.articles.offer(field === 'published' ? dayText(value) : value, why)} `,
    h('button', { type: 'button', class: 'link', 'data-key': `take-${field}`, onclick: () => void desk.setArticle(item.id, { [field]: value }) }, say.articles.take),
  );
}

/** @param {string} value */
const isAddress = (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
