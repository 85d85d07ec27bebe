// Correcting: what the reader decides changes the total, is seen to be by hand, and can be taken back.

import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { A, B, C, LEVELS, tasks, row, opened } from './corrections.mjs';
import { expect, test } from './fixtures.mjs';

test('two rounds that may be one are made one, which is seen, said and undone', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['b.md', B], ['c.md', C]);
  await expect(desk.total).toHaveText('2,720');
  await page.getByRole('tab', { name: 'To decide 1' }).click();
  const task = tasks(page);
  await expect(task).toHaveCount(1);
  await expect(task).toContainText('1,340 at Acme');
  await expect(task).toContainText('they have one number');
  await expect(task).toContainText('The Echo');
  await task.getByLabel('Note, if any').fill('the union says so');
  await task.getByRole('button', { name: 'Same round' }).click();
  await expect(desk.total).toHaveText('1,380');
  // One round, of which two days are told: that is to be decided now.
  await expect(tasks(page)).toHaveCount(1);
  await expect(tasks(page)).toContainText('announced 2026-01-28 in one article, 2026-03-11 in one article');
  await expect(page.locator('.todo .change')).toContainText('the union says so');
  await expect(page.locator('[role=status]').filter({ hasText: '1,340 fewer' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: '1 correction by hand' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(desk.total).toHaveText('2,720');
  await expect(page.locator('[role=status]').filter({ hasText: '1,340 more' })).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.total).toHaveText('1,380');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(tasks(page)).toHaveCount(1);
});

test('no serious violation of accessibility while correcting', async ({ desk, page }) => {
  test.slow();
  const violations = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  };
  await desk.choose(['a.md', A], ['b.md', B], ['c.md', C], ['l.txt', LEVELS]);
  await expect(desk.articles).toHaveCount(4);
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: /^To decide/ }).click();
    await expect(tasks(page).first()).toBeVisible();
    await tasks(page).first().getByRole('button', { name: /holds/ }).first().click();
    await expect(page.locator('.todo .change').first()).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.getByRole('tab', { name: /^Rounds/ }).click();
    await row(desk, /^40/).getByRole('checkbox').check();
    const details = await opened(desk, '1,340');
    await details.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('People', { exact: true }).fill('x');
    await page.keyboard.press('Enter');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.hand-count').click();
    await expect(page.locator('dialog.changes')).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await row(desk, '1,340').first().locator('[data-cell=told]').click();
    await page.locator('.choose-bar').getByRole('button', { name: 'Clear' }).click();
  }
});

test('a round is edited in place: only what changed is recorded, and each field can be taken back', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['c.md', C]);
  const details = await opened(desk, '1,340');
  await details.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = page.getByRole('form', { name: /^Edit 1,340 at Acme/ });
  const people = form.getByLabel('People', { exact: true });
  await expect(people).toBeFocused();
  await people.fill('rather many');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('expected a number of people such as');
  await expect(people).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.total).toHaveText('1,380');
  await people.fill('1.200–1.500');
  await form.getByLabel('Status').selectOption('completed');
  await form.getByLabel('Date').fill('Q1 2026');
  await form.getByLabel('Places').fill('Leeds, Hull');
  await form.getByLabel('Note').fill('the filing says so');
  await people.press('Enter');
  await expect(desk.total).toHaveText('1,240–1,540');
  await expect(form).toHaveCount(0);
  const acme = row(desk, 'Leeds');
  await expect(acme).toContainText('1,200–1,500');
  await expect(acme).toContainText('Q1 2026');
  await expect(acme).toContainText('completed');
  const change = page.locator('.detail-body .change');
  await expect(change).toHaveCount(1);
  await expect(change).toContainText('people 1,200–1,500, date Q1 2026, status completed and places Leeds, Hull');
  await expect(change).toContainText('the filing says so');
  await expect(page.locator('.detail-body').getByRole('button', { name: 'Edit', exact: true }).first()).toBeFocused();
  // One field goes back, the others stay.
  await page.keyboard.press('Enter');
  await page.getByRole('form').getByText('was 1,340').getByRole('button', { name: 'Take back' }).click();
  await expect(desk.total).toHaveText('1,380');
  await expect(row(desk, 'Leeds')).toContainText('completed');
});

test('Escape leaves everything as it was, and typing outlives what comes in', async ({ desk, page }) => {
  await desk.choose(['a.md', A]);
  const details = await opened(desk, '1,340');
  await details.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('People', { exact: true }).fill('about 99');
  await desk.drop([{ name: 'c.md', text: C }]);
  await expect(desk.articles).toHaveCount(2);
  await expect(page.getByLabel('People', { exact: true })).toHaveValue('about 99');
  await expect(page.getByLabel('People', { exact: true })).toBeFocused();
  // Its own undo, not that of the page.
  await page.keyboard.press('Control+z');
  await expect(desk.articles).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(desk.total).toHaveText('1,380');
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused();
});

test('the engine’s refusal is shown as it is, and what was typed stays', async ({ desk, page }) => {
  await desk.choose(['c.md', C]);
  const details = await opened(desk, '40');
  await details.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = page.getByRole('form');
  await form.getByLabel('People', { exact: true }).fill('500–300');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('expected the smaller number first');
  await form.getByLabel('People', { exact: true }).fill('0040');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('Nothing was changed.');
  // Its day is that of the article, and is said now to be the same.
  await form.getByLabel('Note').fill('to be sure');
  await form.getByLabel('Date').fill('the 30th of January 2026');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('Not saved: expected another value of date, found it so already');
  await expect(form.getByLabel('Note')).toHaveValue('to be sure');
  await expect(page.locator('.hand')).toHaveCount(0);
});

test('rounds are chosen and made one, and parted again by their tellings', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['b.md', B]);
  for (const month of ['Jan', 'Mar']) {
    await row(desk, month).hover();
    await row(desk, month).getByRole('checkbox').check();
  }
  const bar = page.locator('.choose-bar');
  await expect(bar).toContainText('2 rounds chosen');
  await bar.getByRole('button', { name: 'Same round' }).click();
  await expect(desk.total).toHaveText('1,340');
  await expect(bar).toBeHidden();
  const details = await opened(desk, '1,340');
  await details.getByRole('checkbox', { name: /Acme lays off/ }).check();
  await details.getByRole('button', { name: 'Make a round of this' }).click();
  await expect(desk.total).toHaveText('2,680');
  await expect(desk.table.locator('tr.round')).toHaveCount(2);
});

test('a round is left out and counted again by the keyboard', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['c.md', C]);
  const acme = row(desk, '1,340');
  await acme.focus();
  await page.keyboard.press('Space');
  await page.locator('.choose-bar').getByRole('button', { name: 'Do not count' }).press('Enter');
  await expect(desk.total).toHaveText('40');
  await expect(row(desk, '1,340')).toContainText('not counted');
  const details = await opened(desk, '1,340');
  await details.getByRole('button', { name: 'Count it' }).press('Enter');
  await expect(desk.total).toHaveText('1,380');
  await expect(page.locator('.detail-body').getByRole('button', { name: /Do not count|Edit/ }).first()).toBeFocused();
});

test('a reading is corrected, and one telling taken out of its round', async ({ desk, page }) => {
  await desk.choose(
    ['a.md', '---\ntitle: One\npublished: 2026-01-28\n---\n\nAcme will cut 300 jobs in Leeds, it said on Wednesday.'],
    ['b.md', '---\ntitle: Two\npublished: 2026-01-29\n---\n\nAcme is to shed 300 posts.'],
  );
  await expect(desk.total).toHaveText('300');
  let details = await opened(desk, '300');
  await details.locator('.telling').filter({ hasText: 'Two' }).getByRole('button', { name: 'Not about this' }).click();
  await expect(desk.table.locator('tr.round')).toHaveCount(2);
  await expect(desk.total).toHaveText('300');
  await page.keyboard.press('Control+z');
  await expect(desk.table.locator('tr.round')).toHaveCount(1);
  details = page.locator('.detail-body').first();
  if (!(await details.isVisible())) details = await opened(desk, '300');
  await details.locator('.telling').filter({ hasText: 'Two' }).getByRole('button', { name: 'Correct the reading' }).click();
  await page.getByRole('form').getByLabel('Employer').fill('Bolt');
  await page.keyboard.press('Enter');
  await expect(desk.total).toHaveText('600');
  await expect(desk.table.getByRole('rowheader', { name: 'Bolt' })).toBeVisible();
});

test('everything is on one timeline: articles that come and go, the line, and edits', async ({ desk, page }) => {
  await desk.choose(['a.md', A]);
  await desk.choose(['c.md', C]);
  await expect(desk.total).toHaveText('1,380');
  const details = await opened(desk, '1,340');
  await details.getByRole('button', { name: 'Do not count' }).click();
  await expect(desk.total).toHaveText('40');
  await desk.articles.filter({ hasText: 'Bolt cuts' }).getByRole('button', { name: /^Remove/ }).click();
  await expect(desk.total).toHaveText('0');
  await expect(page.locator('#undo')).toHaveAttribute('title', 'Undo: removed Bolt cuts (Ctrl+Z)');
  await page.locator('#undo').click();
  await expect(desk.total).toHaveText('40');
  await expect(desk.notices).toHaveCount(0);
  await page.locator('#undo').click();
  await expect(desk.total).toHaveText('1,380');
  await page.locator('#undo').click();
  await expect(desk.articles).toHaveCount(1);
  for (let i = 0; i < 3; i++) await page.locator('#redo').click();
  await expect(desk.articles).toHaveCount(1);
  await expect(desk.total).toHaveText('0');
  await expect(page.locator('#redo')).toHaveAttribute('aria-disabled', 'true');
});

test('the list of changes takes back one and leaves those after it; undo brings it back', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['b.md', B], ['c.md', C]);
  for (const text of [/^40/, 'Jan 28']) {
    const details = await opened(desk, text);
    await details.getByRole('button', { name: 'Do not count' }).click();
    await expect(row(desk, text)).toContainText('not counted');
    await row(desk, text).locator('[data-cell=told]').click();
  }
  await expect(desk.total).toHaveText('1,340');
  await page.getByRole('button', { name: '2 corrections by hand' }).click();
  const dialog = page.locator('dialog.changes');
  await expect(dialog).toHaveAccessibleName('Changes by hand 2');
  await dialog.locator('.change').filter({ hasText: '40 at Bolt' }).getByRole('button', { name: 'Add a note' }).click();
  await page.keyboard.type('a rumour');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.change').filter({ hasText: '40 at Bolt' })).toContainText('a rumour');
  await dialog.getByRole('button', { name: 'Take back: 40 at Bolt left out' }).click();
  await expect(dialog.locator('.change')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(desk.total).toHaveText('1,380');
  await page.keyboard.press('Control+z');
  await expect(desk.total).toHaveText('1,340');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(desk.total).toHaveText('2,680');
});

test('a change that found nothing to hold on to says why, and is not lost', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['c.md', C]);
  const details = await opened(desk, '1,340');
  await details.getByRole('button', { name: 'Do not count' }).click();
  await expect(desk.total).toHaveText('40');
  await desk.articles.filter({ hasText: 'Acme' }).getByRole('button', { name: /^Remove/ }).click();
  await expect(desk.articles).toHaveCount(1);
  await page.getByRole('tab', { name: 'To decide 1' }).click();
  await expect(tasks(page)).toContainText('Holds no more: expected the article of "a", found none');
  await page.keyboard.press('Control+z');
  await expect(tasks(page)).toHaveCount(0);
  await expect(desk.total).toHaveText('40');
});

test('a dossier that is opened brings its changes, and they can be taken back', async ({ desk, page }) => {
  await desk.choose(['acme.txt', 'Acme will cut 300 jobs.'], ['bolt.txt', 'Bolt is cutting 40 jobs.']);
  for (const text of [/^300/, /^40/]) {
    const details = await opened(desk, text);
    await details.getByRole('button', { name: 'Do not count' }).click();
    await expect(row(desk, text)).toContainText('not counted');
    await row(desk, text).locator('[data-cell=told]').click();
  }
  await page.locator('#undo').click();
  await expect(desk.total).toHaveText('40');
  await page.getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^Dossier with texts/ }).or(page.getByRole('button', { name: /^Dossier with texts/ })).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(desk.total).toBeHidden();
  await desk.choose(['dossier.json', text]);
  await expect(desk.total).toHaveText('40');
  await expect(page.locator('#undo')).toHaveAttribute('title', 'Undo: 300 at Acme left out (Ctrl+Z)');
  await page.locator('#redo').click();
  await expect(desk.total).toHaveText('0');
  await page.locator('#undo').click();
  await page.locator('#undo').click();
  await expect(desk.total).toHaveText('340');
});

test('a reading is corrected in its card, which stays while that is done', async ({ desk, page }) => {
  await desk.choose(['c.md', C], ['a.md', A]);
  await page.locator('.articles-list, #articles').getByText('Bolt cuts').first().click();
  await page.keyboard.press('Escape');
  await row(desk, /^40/).getByRole('button', { name: '40', exact: true }).click();
  await expect(desk.card).toBeVisible();
  await desk.card.getByRole('button', { name: 'Correct the reading' }).click();
  const form = desk.card.getByRole('form');
  await expect(form.getByLabel('People', { exact: true })).toBeFocused();
  await page.mouse.move(4, 4);
  await desk.drop([{ name: 'b.md', text: B }]);
  await expect(desk.articles).toHaveCount(3);
  await form.getByLabel('People', { exact: true }).fill('about 45');
  await page.keyboard.press('Enter');
  await expect(desk.total).toHaveText('2,725');
  await expect(form).toHaveCount(0);
  await expect(row(desk, '45')).toContainText('about');
  await expect(desk.card).toContainText('about 45');
  await expect(desk.card.getByRole('button', { name: 'by hand' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(desk.total).toHaveText('2,720');
  await expect(desk.card).not.toContainText('about 45');
});
