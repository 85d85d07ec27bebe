/**
 * A chart as a file: an SVG that needs nothing else, or a PNG made of it at twice its size.
 *
 * The picture is drawn anew at a width of its own, on paper: faces are named, colours are those of the light page,
 * and the title and the source line are in it.
 *
 * @typedef {object} Picture
 * @property {string} title
 * @property {string} subtitle
 * @property {string} source
 * @property {(width: number) => SVGSVGElement} draw - The chart alone, at a width.
 */

import { h, svg } from '../shell/dom.js';
import { FACES, lines } from './layout.js';

const WIDTH = 720;
const EDGE = 24;
/** A PNG has this many pixels to one of the drawing. */
const SHARP = 2;
/** What a look is made of, and may be said by an attribute. */
const LOOKS = /** @type {const} */ (['fill', 'stroke', 'stroke-width', 'fill-opacity', 'stroke-opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor']);

/** @param {Picture} picture @returns {string} */
export function svgText(picture) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(composed(picture).svg)}\n`;
}

/** @param {Picture} picture @returns {Promise<Blob>} */
export async function pngBlob(picture) {
  const { svg: drawing, height } = composed(picture);
  const text = new XMLSerializer().serializeToString(drawing);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(WIDTH, height);
    image.src = url;
    await image.decode();
    const canvas = h('canvas', { width: WIDTH * SHARP, height: height * SHARP });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('expected a PNG of the chart, found none'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The whole picture, and how high it is. @param {Picture} picture */
function composed({ title, subtitle, source, draw }) {
  const inner = WIDTH - 2 * EDGE;
  const chart = draw(inner);
  const titles = lines(title, inner * 0.82, 20);
  const subtitles = subtitle ? lines(subtitle, inner, 13) : [];
  const sources = lines(source, inner, 11);
  let at = EDGE - 4;
  const write = (/** @type {string[]} */ all, /** @type {number} */ size, /** @type {Record<string, string>} */ look) =>
    all.map((line) => svg('text', { x: EDGE, y: (at += size * 1.35), 'font-size': size, 'text-anchor': 'start', ...look }, line));
  const head = [
    ...write(titles, 20, { fill: 'var(--ink)', 'font-weight': '700' }),
    ...write(subtitles, 13, { fill: 'var(--soft)' }),
  ];
  at += 14;
  chart.setAttribute('x', String(EDGE));
  chart.setAttribute('y', String(at));
  at += Number(chart.getAttribute('height')) + 8;
  const foot = write(sources, 11, { fill: 'var(--soft)' });
  const height = Math.ceil(at + EDGE - 4);
  for (const target of chart.querySelectorAll('.targets')) target.remove();
  const whole = svg(
    'svg',
    { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'font-family': FACES },
    svg('title', {}, title),
    svg('desc', {}, [subtitle, source].filter(Boolean).join(' ')),
    svg('rect', { width: WIDTH, height, fill: 'var(--paper)' }),
    ...head,
    chart,
    ...foot,
  );
  resolve(/** @type {SVGSVGElement} */ (whole));
  return { svg: /** @type {SVGSVGElement} */ (whole), height };
}

/** Puts what the page's tokens come to into the drawing, as on the light page. @param {SVGSVGElement} drawing */
function resolve(drawing) {
  const host = h('div', { class: 'picture', 'aria-hidden': 'true' }, drawing);
  document.body.append(host);
  for (const element of drawing.querySelectorAll('*')) {
    if (element.nodeName === 'title' || element.nodeName === 'desc') continue;
    const style = getComputedStyle(element);
    for (const look of LOOKS) {
      if (element.getAttribute(look)?.includes('var(')) element.setAttribute(look, style.getPropertyValue(look));
    }
    element.removeAttribute('class');
    element.removeAttribute('aria-hidden');
  }
  host.remove();
}
