/** La lectura: el artículo, su margen, la ficha, cómo se leyó, y las teclas. */

import { number } from '../formats.js';

/** @type {import('../index.js').Translation<typeof import('../en/read.js').read>} */
export const read = {
  figureWords: ({ figure, who, counted }, quotes) =>
    `${figure}, ${who}, ${counted}. ${quotes.length ? `Palabras: ${quotes.join(', ')}` : 'Sin palabras'}`,
  figureAgain: ({ figure, who, counted }) => `${figure}, ${who}, ${counted}, contado otra vez`,
  quoted: (role, words) => `${role} «${words}»`,
  gap: (n) => `${number(n)} ${n === 1 ? 'carácter' : 'caracteres'} sin indicios. Mostrar más`,
  legend: {
    people: 'personas, contadas',
    unsure: 'contadas, dudoso',
    not: 'no contadas',
    employer: 'empleador',
    date: 'fecha',
    where: 'lugar, área',
    reason: 'motivo',
    staff: 'plantilla',
    source: 'fuente',
  },
  place: (at, of) => `${number(at)} de ${number(of)}`,

  keys: 'Teclas',
  words: 'Palabras',
  singleKeys: 'Las letras sueltas sirven de teclas',
  keyName: { Escape: 'Esc', Shift: 'Mayús', Enter: 'Intro' },
  or: 'o',
  groups: { read: 'Leer', ledger: 'Rondas', desk: 'Mesa' },
  keyNext: 'noticia siguiente y sus palabras',
  keyBefore: 'la anterior',
  keyNextOpen: 'siguiente sin contar o en conflicto',
  keyBeforeOpen: 'la anterior de esas',
  keyMargin: 'por el margen o la lista de artículos',
  keyEscape: 'cerrar la ficha, volver',
  keyWhy: 'por qué se leyó así',
  keyMiss: 'avisar de un fallo',
  keyAdd: 'añadir un artículo',
  keyRead: 'leer lo que hay en el campo',
  keyHelp: 'estas teclas',
  glossary: {
    round: { word: 'Ronda', says: 'Un recorte de un empleador, por muchos artículos que lo cuenten.' },
    counted: {
      word: 'Contada',
      says: 'En el total. Lo que se repite, suma otras, es parte de otra, se desmiente o solo se estudia se muestra con su regla y no cuenta.',
    },
    open: {
      word: '41.000+',
      says: 'Al menos 41.000: una de sus cifras queda abierta por arriba, como «más de 11.000».',
    },
    conflict: {
      word: 'Conflicto',
      says: 'Versiones que no pueden ser todas ciertas. Se muestran los dos lados; usted decide.',
    },
  },
};
