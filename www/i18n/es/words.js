/** El vocabulario del registro y sus frases. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {Record<import('../../engine/contract.js').Status, (what: string) => string>} */
const SAID = {
  considered: (what) => `estudia suprimir ${what}`,
  planned: (what) => `prevé suprimir ${what}`,
  reported: (what) => `suprime, según fuentes, ${what}`,
  announced: (what) => `anunció la supresión de ${what}`,
  notified: (what) => `notificó la supresión de ${what}`,
  under_way: (what) => `está suprimiendo ${what}`,
  completed: (what) => `suprimió ${what}`,
  denied: (what) => `desmintió la supresión de ${what}`,
  withdrawn: (what) => `renunció a suprimir ${what}`,
};

/** @type {import('../index.js').Translation<typeof import('../en/words.js').words>} */
export const words = {
  status: {
    considered: 'en estudio',
    planned: 'prevista',
    reported: 'según fuentes',
    announced: 'anunciada',
    notified: 'notificada',
    under_way: 'en curso',
    completed: 'concluida',
    denied: 'desmentida',
    withdrawn: 'retirada',
  },
  kind: {
    layoff: 'despidos',
    closure: 'cierre',
    furlough: 'suspensión temporal',
    buyout: 'bajas voluntarias',
    attrition: 'vacantes sin cubrir',
    mixed: 'varias vías',
  },
  scope: {
    round: 'una ronda propia',
    cumulative: 'un acumulado de varias rondas',
    part: 'parte de otra ronda',
    sector: 'un total de muchos empleadores',
  },
  workers: {
    employees: 'plantilla fija',
    contractors: 'personal externo',
    temporary: 'personal temporal',
    seasonal: 'personal de temporada',
    managers: 'directivos',
    unstated: 'no consta',
  },
  basis: {
    stated: 'tal como consta en el texto',
    resolved: 'deducida de la fecha de publicación',
    published: 'el día en que se publicó el artículo',
  },
  reason: {
    ai_automation: 'IA y automatización',
    cost_cutting: 'reducción de costes',
    restructuring: 'reestructuración',
    demand: 'caída de la demanda',
    merger: 'fusión',
    bankruptcy: 'quiebra',
    closure_relocation: 'cierre o traslado',
    overhiring: 'exceso de contratación',
    offshoring: 'deslocalización',
    funding: 'falta de financiación',
    regulation: 'regulación',
    other: 'otro motivo',
  },
  source: {
    media: 'los medios',
    employer: 'el empleador',
    filing: 'una notificación oficial',
    union: 'un sindicato',
    memo: 'una nota interna',
    unnamed: 'una fuente anónima',
  },
  role: {
    trigger: 'el recorte',
    employer: 'empleador',
    headcount: 'personas',
    share: 'porcentaje',
    workforce: 'plantilla',
    date: 'fecha',
    effective: 'efectivo desde',
    unit: 'área',
    place: 'lugar',
    reason: 'motivo',
    source: 'fuente',
  },

  rules: {
    'one-round-many-mentions': {
      title: 'Una ronda, muchas menciones',
      says: 'Una cifra repetida en un titular, una cita u otro artículo no añade nada.',
    },
    'duplicate-article': {
      title: 'Un artículo copiado',
      says: 'Un texto casi idéntico añade menciones, pero ni personas ni una segunda fuente.',
    },
    'cumulative-is-checked-not-added': {
      title: 'Los acumulados se comprueban',
      says: 'Una cifra sobre varias rondas se compara con ellas y no se suma; solo las sustituye mientras ningún artículo las cuente.',
    },
    'sector-never-counts': {
      title: 'Un sector no es un empleador',
      says: 'Una cifra sobre muchos empleadores se muestra y nunca se cuenta.',
    },
    'part-not-more': {
      title: 'Una parte no añade nada',
      says: 'La cifra de un área o un lugar dentro de una ronda no le añade nada, y las partes nunca superan el todo.',
    },
    supersedes: {
      title: 'Vale la cifra posterior',
      says: 'Una cifra posterior de la misma ronda sustituye a la anterior, y ambas quedan a la vista.',
    },
    'separate-rounds': {
      title: 'Rondas distintas',
      says: 'Fechas o cifras claramente distintas, o palabras como «another», hacen dos rondas de un mismo empleador.',
    },
    'vague-joins-precise': {
      title: 'Lo impreciso se une a lo preciso',
      says: '«Miles» se une como mención a una ronda con la que encaja; si no encaja con ninguna, cuenta con sus límites.',
    },
    'bounds-add-as-bounds': {
      title: 'Los límites siguen siendo límites',
      says: 'Los límites inferiores se suman entre sí, y los superiores también; «hasta» no añade nada por abajo, «más de» deja la suma abierta por arriba.',
    },
    'unnumbered-is-shown': {
      title: 'Sin cifra, también una ronda',
      says: 'Una ronda sin cifra se menciona junto al total como una más sin cifra.',
    },
    'denied-and-withdrawn-leave': {
      title: 'Lo desmentido no cuenta',
      says: 'Lo desmentido, retirado o anulado sale del total y permanece en el registro.',
    },
    'considered-apart': {
      title: 'Lo que se estudia va aparte',
      says: 'Lo que solo se estudia tiene su propio total.',
    },
    'other-peoples-numbers': {
      title: 'Cifras ajenas',
      says: 'Una cifra que es de un cliente, un competidor, un organismo o el sector nunca se atribuye al empleador del que trata el artículo.',
    },
    'order-and-repetition': {
      title: 'El orden no importa',
      says: 'Cualquier orden de los artículos y cualquier repetición dan el mismo registro, y quitar un artículo deshace exactamente lo que añadió.',
    },
    names: {
      title: 'Un empleador, muchos nombres',
      says: 'Un empleador con varios nombres es uno solo; las empresas de nombre parecido no lo son.',
    },
    'user-decides': {
      title: 'Usted decide',
      says: 'Lo que usted une, separa, excluye o corrige prevalece sobre lo leído.',
    },
    uncertain: {
      title: 'Demasiado incierto',
      says: 'Lo que se lee con demasiada incertidumbre para contar se enumera y queda fuera del total.',
    },
  },

  steps: {
    mentions: { title: 'Menciones', says: 'Cada número de personas que un artículo da por recortadas' },
    merged: { title: 'Unidas', says: 'La misma ronda contada otra vez, o una cifra anterior de ella' },
    duplicates: { title: 'Duplicadas', says: 'Contadas otra vez en un artículo casi idéntico' },
    parts: { title: 'Partes', says: 'Dentro de una ronda que cuenta entera' },
    'roll-ups': { title: 'Acumulados', says: 'Sumas de rondas, comprobadas y no añadidas' },
    sector: { title: 'Sector', says: 'Sobre muchos empleadores' },
    denied: { title: 'Desmentidas', says: 'Desmentidas o retiradas' },
    excluded: { title: 'Excluidas', says: 'Excluidas por usted' },
    uncertain: { title: 'Inciertas', says: 'Leídas con demasiada incertidumbre para contar; aparte' },
    considered: { title: 'En estudio', says: 'Solo en estudio, con total aparte' },
    unnumbered: { title: 'Sin cifra', says: 'Rondas sin cifra, mencionadas junto al total' },
    counted: { title: 'Contadas', says: 'Las rondas que forman el total' },
  },

  checks: {
    'one-figure': { title: 'Dos cifras', says: 'Las cifras de una ronda no pueden ser todas ciertas.' },
    'one-story': { title: 'Dos versiones', says: 'Lo que se cuenta de una ronda no puede ser todo cierto.' },
    'told-or-denied': { title: 'Contada y desmentida', says: 'Unos cuentan la ronda y otros la desmienten.' },
    'share-of-workforce': {
      title: 'Porcentaje y plantilla',
      says: 'El porcentaje de la plantilla, comparado con el número de personas.',
    },
    'staff-before-and-after': {
      title: 'Plantilla antes y después',
      says: 'La plantilla de antes menos la de después, comparada con el número de personas.',
    },
    'roll-up-of-rounds': { title: 'Acumulado y rondas', says: 'El acumulado, comparado con la suma de sus rondas.' },
    'roll-up-in-roll-up': { title: 'Acumulado y acumulado', says: 'El acumulado, comparado con otro de más tiempo.' },
    'parts-in-whole': { title: 'Partes y todo', says: 'Las partes, que no pueden superar el todo.' },
    'parts-make-whole': { title: 'Suma de las partes', says: 'La suma de las partes, comparada con el todo.' },
  },

  articles: (n) => count(n, 'artículo'),
  rounds: (n) => count(n, 'ronda'),
  mentions: (n) => count(n, 'mención', 'menciones'),
  events: (n) => count(n, 'noticia'),
  employers: (n) => count(n, 'empleador', 'empleadores'),
  wordCount: (n) => count(n, 'palabra'),
  characters: (n) => count(n, 'carácter', 'caracteres'),
  times: (n) => count(n, 'vez', 'veces'),
  jobs: (n) => count(n, 'puesto'),
  jobsNoun: (n) => (n === 1 ? 'puesto' : 'puestos'),

  lead: { upTo: 'hasta', over: 'más de', about: 'unos', atLeast: 'al menos' },
  vague: {
    dozens: 'decenas',
    hundreds: 'cientos',
    thousands: 'miles',
    tensOfThousands: 'decenas de miles',
    some: 'impreciso',
  },
  noNumber: 'sin cifra',
  aShare: 'un porcentaje',
  shareOf: (of) => `de «${of}»`,
  ofWorkforce: 'de la plantilla',
  atLeast: (n) => `al menos ${n}`,
  upTo: (n) => `hasta ${n}`,
  between: (low, high) => `entre ${low} y ${high}`,
  weekOf: (day) => `semana del ${day}`,
  quarter: (n) => `T${n}`,
  half: (n, year) => `${n === 1 ? 'primer' : 'segundo'} semestre de ${year}`,

  employerNotNamed: 'empleador sin nombre',
  dateNotKnown: 'fecha desconocida',

  total: {
    none: 'ningún despido contado',
    counted: ({ bounds, jobs, rounds, employers, unnamed }) => {
      const at = employers
        ? ` de ${unnamed ? count(employers, 'empleador con nombre', 'empleadores con nombre') : count(employers, 'empleador', 'empleadores')}`
        : '';
      return `${bounds} ${jobs === 1 ? 'puesto' : 'puestos'} en ${count(rounds, 'ronda')}${at}`;
    },
    more: (counted, n) => `${counted}; ${number(n)} más sin cifra`,
    unnumbered: (n) => `${count(n, 'ronda')} sin cifra`,
    considered: (rounds, bounds) =>
      `${count(rounds, 'ronda')} ${bounds ? `(${bounds} puestos)` : 'sin cifra'}, solo en estudio`,
    notCounted: (what) => `fuera del total: ${what}`,
    whole: (counted, beside) => `${counted}; ${beside}`,
    best: (figure) => `mejor lectura: ${figure}`,
    certainty: (percent) => `solo cuenta lo leído con una certeza de al menos el ${percent}`,
    everything: 'cuenta todo, por incierto que sea',
    title: (figure, n) => `${figure} ${n === 1 ? 'puesto' : 'puestos'}: Pinkslip`,
  },

  counted: 'contada',
  notCounted: 'no contada',
  notCountedFor: (why) => `no contada: ${why}`,
  notInLedger: 'no contada: no está en el registro',

  said: {
    anEmployer: 'Un empleador que el texto no nombra',
    sector: 'El sector',
    jobs: 'puestos de trabajo',
    vagueJobs: (word, range) => `${word} de puestos (${range})`,
    figureJobs: (figure, one) => `${figure} ${one ? 'puesto' : 'puestos'}`,
    whole: ({ who, status, jobs, inAll, names, kind, when, source, numbered }) => {
      const parts = [who, ' ', SAID[status](jobs)];
      if (inAll) parts.push(' en total');
      if (names.length) parts.push(` en ${list(names)}`);
      if (kind) parts.push(` (${kind})`);
      if (when) parts.push(`, ${when}`);
      if (source) parts.push(`, según «${source}»`);
      if (!numbered) parts.push('; sin cifra');
      return `${parts.join('')}.`;
    },
  },
};
