/** Light or dark: as the system has it, until the reader says otherwise. Not remembered. */

import { byId } from './dom.js';

export function createTheme() {
  const button = byId('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (document.documentElement.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const label = () => button.setAttribute('aria-label', dark() ? 'Light page' : 'Dark page');
  button.addEventListener('click', () => {
    document.documentElement.dataset['theme'] = dark() ? 'light' : 'dark';
    label();
  });
  system.addEventListener('change', label);
  label();
}
