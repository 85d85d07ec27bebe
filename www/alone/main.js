/** Starts the page in the single file: its script comes before the document it is about. */

addEventListener('DOMContentLoaded', () => void import('../page/main.js'));
