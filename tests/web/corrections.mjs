// Articles that contradict or repeat each other, and where their rounds and questions stand on the page.

export const A = '---\ntitle: Acme to cut jobs\npublisher: The Echo\npublished: 2026-01-28\n---\n\nAcme will cut 1,340 jobs, it said on Wednesday.';
export const B = '---\ntitle: Acme lays off\npublisher: The Herald\npublished: 2026-03-11\n---\n\nAcme said on Wednesday that it is laying off 1,340 people.';
export const C = '---\ntitle: Bolt cuts\npublished: 2026-01-30\n---\n\nBolt is cutting 40 jobs.';
export const LEVELS =
  'Corvane Foods said on January 28, 2026 that it would cut its workforce from 9,000 to 8,200, a loss of 900 jobs, 13% of its staff.';
export const ROLL_UP = [
  ['one.md', '---\npublished: 2025-10-28\n---\n\nBolt will cut 1,400 jobs, it said on Tuesday.'],
  ['two.md', '---\npublished: 2026-01-28\n---\n\nBolt is laying off 1,900 people.'],
  ['all.md', '---\npublished: 2026-02-11\n---\n\nBolt has cut 3,000 jobs in all since October.'],
];

/** @param {import('@playwright/test').Page} page */
export const tasks = (page) => page.locator('.task');
/** @param {import('./fixtures.mjs').Desk} desk @param {string | RegExp} text */
export const row = (desk, text) => desk.table.locator('tr.round').filter({ hasText: text });
/** Opens what stands beneath a row. @param {import('./fixtures.mjs').Desk} desk @param {string | RegExp} text */
export async function opened(desk, text) {
  await row(desk, text).first().locator('[data-cell=told]').click();
  return desk.page.locator('.detail-body').first();
}
