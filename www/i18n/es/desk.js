/** Lo que la mesa dice de los artículos que llegan, se van o cambian. */

import { number } from '../formats.js';

/** @type {import('../index.js').Translation<typeof import('../en/desk.js').desk>} */
export const desk = {
  engineStopped: 'el motor se detuvo al leer esto y se reinició; los demás artículos se conservan',
  leftOut: 'el motor se detuvo en este artículo, que por eso queda fuera',
  editsLost: (n) =>
    n === 1
      ? 'el motor se detuvo al volver a aplicar el cambio, que por eso queda fuera'
      : 'el motor se detuvo al volver a aplicar los cambios, que por eso quedan fuera',
  edits: 'Cambios',
  edit: 'El cambio',
  batch: 'Este lote',
  theTotal: 'El total',
  dossier: 'El dosier',
  noText: 'se esperaba el texto de un artículo y solo hay espacio en blanco',
  onDesk: (title) => `ya está aquí, como «${title}»`,
  allOnDesk: 'ya están aquí',
  more: (n) => `${number(n)} más`,
  removed: 'quitado',
  undo: 'Deshacer',
  stoppedReading: (done, total) => `detenida tras ${done} de ${total}; lo leído se conserva`,
  reading: 'La lectura',
  moreRemarks: (n) => `y ${n} más como estas`,
};
