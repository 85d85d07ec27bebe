/** La salida: copias, archivos, el enlace para compartir, el papel. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/out.js').out>} */
export const out = {
  menu: 'Exportar',
  nothing: 'se esperaba un registro y no hay ninguno: todavía no se ha leído nada',
  items: {
    formatted: 'Copiar como tabla con formato',
    text: 'Copiar como texto',
    markdown: 'Copiar como Markdown',
    rounds: 'Rondas, CSV',
    events: 'Noticias, CSV',
    dossier: 'Dosier con textos, JSON',
    ledger: 'Dosier sin textos, JSON',
    charts: 'Gráficos, SVG o PNG …',
    share: 'Enlace para compartir …',
    print: 'Imprimir …',
  },
  about: {
    formatted: 'para un gestor de contenidos',
    text: '',
    markdown: '',
    rounds: 'una fila por ronda, como en un seguimiento',
    events: 'una fila por relato, con su artículo',
    dossier: 'todo, para volver a abrirlo aquí',
    ledger: 'lo leído y corregido, sin los artículos',
    charts: '',
    share: 'el registro en el propio enlace',
    print: '',
  },
  copied: 'copiado, listo para pegar',
  notCopied: (name) => `el navegador no permitió copiarlo, así que se guardó como ${name}`,
  employer: 'Empleador',
  jobs: 'Puestos',
  when: 'Cuándo',
  where: 'Qué y dónde',
  status: 'Estado',
  toldBy: 'Contado por',
  share: 'Enlace para compartir',
  link: 'El enlace',
  linkLabel: 'El enlace para compartir',
  carries: (articles, edits) =>
    `El propio enlace contiene el registro: lo leído en ${count(articles, 'artículo')}, con títulos y direcciones${edits ? `, y ${edits === 1 ? 'su corrección' : `sus ${number(edits)} correcciones`}` : ''}. Los textos de los artículos no van en él.`,
  readers:
    'Quien tenga el enlace puede leer el registro. Va detrás del # de la dirección, que los navegadores no envían a ningún servidor.',
  length: (n) => `Tiene ${count(n, 'carácter', 'caracteres')}.`,
  long: (most) =>
    `Algunos programas de correo y chat cortan los enlaces de más de ${number(most)} caracteres, o los dejan como texto. Pruébelo, o envíe el archivo: también se abre aquí.`,
  longFirefox: 'Firefox no abre enlaces tan largos. Envíe el archivo: también se abre aquí.',
  tooLong: (most) =>
    `Es demasiado largo: los navegadores abren enlaces de hasta unos ${number(most)} caracteres. Guarde el archivo y envíelo: también se abre aquí.`,
  fromFile:
    'Esta página se abrió desde un archivo: el enlace solo se abre donde esté el mismo archivo. Si no, envíe el registro como archivo.',
  copyLink: 'Copiar el enlace',
  saveInstead: 'Guardar como archivo',
  linkCopied: (n) => `Copiado, ${count(n, 'carácter', 'caracteres')}.`,
  linkNotCopied: 'El navegador no permitió copiarlo: está seleccionado arriba, para copiarlo a mano.',
  linkNotCopiedLong: 'El navegador no permitió copiarlo. Guarde el archivo y envíelo.',
  fileSaved: (name) => `Guardado como ${name}.`,
  opened: (articles) =>
    `abierto, con lo leído en ${count(articles, 'artículo')}; los textos de los artículos no van en un enlace. Quien lo tenga puede leer este registro`,
  asks: (articles, there) =>
    `contiene un registro de ${count(articles, 'artículo')}. Abrirlo retira ${there === 1 ? 'el artículo' : `los ${number(there)} artículos`} de la pantalla, y podrá volver`,
  openLink: 'Abrirlo',
  back: 'Volver',
  before: 'Lo que había aquí antes',
  damaged: {
    form: (found) => `se esperaba un enlace que siga como #d=a1234.… y se encontró «${found}…»: no se abrió nada`,
    version: (known, found) =>
      `se esperaba un enlace de la forma «${known}» y se encontró la forma «${found}», de un Pinkslip posterior: no se abrió nada`,
    short: (expected, found) =>
      `se esperaban ${count(expected, 'carácter', 'caracteres')} y hay ${number(found)}: se cortó por el camino, así que no se abrió nada. Pídalo de nuevo, o pida el archivo`,
    letter: (found) =>
      `se esperaban letras, cifras, - y _ y se encontró «${found}»: se alteró por el camino, así que no se abrió nada`,
    content:
      'se esperaba un registro comprimido y no se puede descomprimir: se alteró por el camino, así que no se abrió nada',
    large: (most) => `se esperaba un registro de como máximo ${number(most)} bytes y es mayor: no se abrió nada`,
  },
  sheet: {
    printed: (day) => `impreso el ${day}`,
    rules: 'Reglas aplicadas',
    articles: 'Artículos',
    inTotal: 'En el total',
    edited: 'corregido a mano',
    conflict: 'relatos contradictorios',
    edits: (n) => `con ${count(n, 'corrección', 'correcciones')} a mano`,
  },
};
