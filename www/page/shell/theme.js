/** Light or dark: as the system has it, until the reader says otherwise. Not remembered. */

import { say } from '../../i18n/index.js';
import { byId } from './dom.js';
import { listen } from './life.js';

export function createTheme() {
  const button = byId('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (document.documentElement.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const label = () => button.setAttribute('aria-label', dark() ? say.shell.lightPage : say.shell.darkPage);
  button.addEventListener('click', () => {
    document.documentElement.dataset['theme'] = dark() ? 'light' : 'dark';
    label();
  });
  listen(system, 'change', label);
  label();
}
