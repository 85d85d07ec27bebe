// Many articles of our own invention, the same at every run: each about 10 kB, five rounds of five employers, every
// fifth told by the article before as well, and in between what papers are full of besides.

const STARTS = ['Cor', 'Bel', 'Tan', 'Mar', 'Quil', 'Hes', 'Nor', 'Vel', 'Ost', 'Pra', 'Lum', 'Dar', 'Fen', 'Gal', 'Ivo', 'Kel', 'Ryn', 'Sol', 'Umb', 'Wex'];
const MIDDLES = ['va', 'do', 'mi', 'ter', 'lo', 'ren', 'sa', 'qui', 'ne', 'bro', 'ka', 'vi'];
const ENDS = ['ne', 'rd', 'x', 'lia', 'n', 'ric', 'to', 'sk', 'mont', 'nd', 'll', 'gen', 'bury', 'lt', 'phi'];
const TRADES = ['Foods', 'Motors', 'Systems', 'Steel', 'Logistics', 'Media', 'Textiles', 'Bank', 'Airlines', 'Software'];
const TOWNS = ['Leeds', 'Dayton', 'Bremen', 'Porto', 'Lyon', 'Tampa', 'Cardiff', 'Reno', 'Malmö', 'Windsor'];
const WHY = ['weak demand', 'rising costs', 'a restructuring', 'the closure of a plant', 'new automation', 'a merger'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];

const BETWEEN = [
  'Analysts at two brokerages said the figures were in line with what they had expected after a slow autumn.',
  'The mayor said the council would meet on Thursday evening to hear from residents, shopkeepers and the parish.',
  'Shares rose by two per cent in the morning and gave up most of that before the market closed.',
  'The old harbour, where the firm had its first offices, is now a museum with a café and a small cinema.',
  'Rain is forecast for most of the week, and ferries may run late on the northern route.',
  'Its chief executive has run it for eleven years and lives with her family above the river.',
  'Customers had complained of long waits on the phone, and of letters that went to the wrong address.',
  'The report runs to ninety pages and was written by three former judges over one long summer.',
  'A second hearing is planned for the spring, once the surveyors have seen the ground.',
  'Deliveries to the warehouse start at six and end well after dark on most days of the year.',
];

/** A run of numbers that looks like chance and is always the same. @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The name of the nth employer; no two are alike. @param {number} n */
function employer(n) {
  const [start, middle, end] = [STARTS[n % 20], MIDDLES[Math.floor(n / 20) % 12], ENDS[Math.floor(n / 240) % 15]];
  return `${start}${middle}${end} ${TRADES[(n * 7 + Math.floor(n / 3600)) % 10]}`;
}

/** A sentence about the nth round. @param {number} n */
function told(n) {
  const any = chance(n * 97 + 11);
  const [jobs, town, why] = [20 + any(3000), TOWNS[any(10)], WHY[any(6)]];
  const day = `${MONTHS[any(10)]} ${1 + any(28)}, 2025`;
  const name = employer(n);
  const figure = jobs.toLocaleString('en-US');
  return [
    `${name} said on ${day} that it will cut ${figure} jobs in ${town} because of ${why}.`,
    `On ${day}, ${name} announced that it was laying off ${figure} employees in ${town}, citing ${why}.`,
    `${name} is to shed about ${figure} posts at its site in ${town}, it said on ${day}, blaming ${why}.`,
    `A filing of ${day} shows that ${name} plans to lay off ${figure} workers in ${town} after ${why}.`,
  ][any(4)];
}

/**
 * @param {number} count
 * @param {number} [bytes] - How long each is, at least.
 * @returns {{ name: string, text: string }[]}
 */
export function manyArticles(count, bytes = 10_000) {
  return Array.from({ length: count }, (_, i) => {
    const any = chance(i + 1);
    const rounds = [0, 1, 2, 3, 4].map((k) => i * 5 + k);
    if (i % 5 === 4) rounds.push(i * 5 - 3);
    const day = `2025-${String(1 + any(10)).padStart(2, '0')}-${String(1 + any(28)).padStart(2, '0')}`;
    const parts = [`---\ntitle: ${employer(i * 5)} and others cut jobs (${i + 1})\npublisher: Paper ${any(40)}\npublished: ${day}\n---\n`];
    let size = 0;
    for (const round of rounds) {
      const paragraph = [told(round)];
      while (paragraph.join(' ').length < bytes / rounds.length - 40) {
        const sentence = BETWEEN[any(BETWEEN.length)];
        paragraph.push(any(3) ? sentence : `In ${TOWNS[any(10)]}, ${1900 + any(120)} is still spoken of: ${sentence[0].toLowerCase()}${sentence.slice(1)}`);
      }
      const text = paragraph.join(' ').replace(/((?:[^.]+\. ){4})/g, '$1\n\n');
      size += text.length;
      parts.push(text);
    }
    void size;
    return { name: `article-${String(i + 1).padStart(4, '0')}.md`, text: parts.join('\n\n') };
  });
}
