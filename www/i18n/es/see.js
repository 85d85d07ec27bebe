/** Los gráficos. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/see.js').see>} */
export const see = {
  charts: 'Gráficos',
  nothing: 'Aún no hay nada que dibujar: ninguna ronda está en el total.',

  month: 'por mes',
  quarter: 'por trimestre',
  unit: 'Tiempo en',
  top: (n) => `los ${number(n)} mayores`,
  topLabel: 'Empleadores dibujados',

  byTime: { month: 'Puestos por mes', quarter: 'Puestos por trimestre' },
  byEmployer: 'Puestos por empleador',
  byReason: 'Puestos por motivo',
  byStatus: 'Puestos por estado',
  heads: { month: 'Mes', quarter: 'Trimestre', employer: 'Empleador', reason: 'Motivo', status: 'Estado' },

  read: 'Una barra es la cifra dada; la línea sobre ella va de lo mínimo a lo máximo posible; una flecha queda abierta por arriba.',
  readRing: 'Un anillo es una ronda sin cifra.',
  readWide: {
    month: 'Un corchete solo se conoce por trimestre, semestre o año, y no está en ningún mes.',
    quarter: 'Un corchete solo se conoce por semestre o año, y no está en ningún trimestre.',
  },
  manyReasons: 'Una ronda con dos motivos está en dos barras, así que juntas no dan el total.',
  beside: (words) => `Fecha desconocida, en ninguna barra: ${words}.`,
  rest: 'Sin dibujar',
  restMore: (n) => `y ${number(n)} más, en la tabla`,
  noNumber: 'Sin cifra',
  noFigure: 'sin cifra',

  undated: 'Fecha desconocida',
  unnamed: 'Empleador sin nombre',
  noReason: 'Sin motivo',

  bar: (bounds, rounds, unnumbered) =>
    [
      rounds && `${bounds} en ${count(rounds, 'ronda')}`,
      unnumbered && (rounds ? `${number(unnumbered)} más sin cifra` : `${count(unnumbered, 'ronda')} sin cifra`),
    ]
      .filter(Boolean)
      .join('; '),
  chart: (title, n) =>
    `${title}: un gráfico de ${count(n, 'barra')}. Las flechas van de barra en barra, Intro muestra las rondas. La tabla de abajo tiene las mismas cifras.`,
  behind: (name) => `Rondas: ${name}`,
  closeRounds: 'Cerrar las rondas',

  table: 'Las cifras en tabla',
  low: 'Al menos',
  best: 'Dada',
  high: 'Como máximo',
  open: 'abierto',
  rounds: 'Rondas',
  unnumbered: 'Sin cifra',
  inAll: 'En total',
  inTable: 'En la tabla',

  download: (title, type) => `Descargar «${title}» como ${type}`,
  noPicture: (why) => `No se pudo hacer una imagen del gráfico: ${why}`,

  source: ({ articles, outlets, more, version, rules, total }) => {
    const named = more ? [...outlets, count(more, 'otro medio', 'otros medios')] : outlets;
    return `Fuente: ${count(articles, 'artículo')}${named.length ? ` (${list(named)})` : ''}; contado por Pinkslip ${version}, reglas ${rules}; ${total}.`;
  },
};
