/** Why something cannot become an article: what was expected and what was found, as the notice says it. */
export class Unreadable extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Unreadable';
  }
}
