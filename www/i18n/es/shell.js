/** El marco de la página. */

/** @type {import('../index.js').Translation<typeof import('../en/shell.js').shell>} */
export const shell = {
  title: 'Pinkslip: los despidos en la prensa, contados con honestidad',
  description:
    'Pegue artículos de prensa y vea los despidos que cuentan, con un total honesto. Nada de lo que pega sale de este dispositivo.',
  promise: 'Nada de lo que pega sale de este dispositivo',
  darkPage: 'Página oscura',
  lightPage: 'Página clara',
  language: 'Idioma',
  languageFailed: 'no se pudo cargar; la página queda como está',
  help: 'Teclas y palabras',
  close: 'Cerrar',
  notices: 'Avisos',
  start: 'Inicio',
  does: 'Pegue artículos de prensa. Vea los despidos que cuentan, con un total honesto.',
  never: 'Nada de lo que pega sale de este dispositivo.',
  total: 'Total',
  show: 'Mostrar',
  articles: 'Artículos',
  figures: 'Cifras',
  rounds: 'Rondas',
  steps: 'Cómo se llega al total',
  drop: 'Suelte para leer',
  aboutFigure: 'Sobre esta cifra',
  failed: 'Pinkslip no puede leer aquí',
  dismiss: (name) => `Ocultar el aviso sobre ${name}`,
  about: (name, text) => `${name}: ${text}`,
};
