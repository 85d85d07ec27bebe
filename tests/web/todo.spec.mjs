// To decide: contradictions, doubtful pairs and uncertain readings, asked one after the other.

import { A, B, C, LEVELS, ROLL_UP, tasks, row } from './corrections.mjs';
import { expect, test } from './fixtures.mjs';

test('a proposal that is refused is asked no more', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['b.md', B]);
  await page.getByRole('tab', { name: /^To decide/ }).click();
  await tasks(page).focus();
  await page.keyboard.press('2');
  await expect(tasks(page)).toHaveCount(0);
  await expect(desk.total).toHaveText('2,680');
  await expect(page.locator('.todo')).toContainText('rounds apart');
  await expect(page.locator('.todo-head')).toBeFocused();
});

test('contradictions are settled by a side, and stay settled', async ({ desk, page }) => {
  await desk.read(LEVELS);
  await expect(desk.total).toHaveText('900');
  await page.getByRole('tab', { name: 'To decide 2' }).click();
  await expect(tasks(page).first()).toContainText('from 9,000 to 8,200 is 800, told as 900');
  await tasks(page).first().getByRole('button', { name: '800 holds' }).click();
  await expect(desk.total).toHaveText('800');
  // The next one has the focus: a digit answers it.
  await expect(page.locator('.task:focus')).toHaveCount(1);
  const left = await tasks(page).count();
  await page.keyboard.press('1');
  await expect.poll(() => tasks(page).count()).toBeLessThan(left);
  await page.getByRole('tab', { name: /^Rounds/ }).click();
  await expect(row(desk, '800').getByRole('button', { name: 'by hand' })).toBeVisible();
});

test('where neither side has it, the reader says what is so', async ({ desk, page }) => {
  await desk.read(LEVELS);
  await page.getByRole('tab', { name: 'To decide 2' }).click();
  await tasks(page).first().getByRole('button', { name: 'Something else …' }).click();
  await expect(tasks(page).first().getByLabel('People', { exact: true })).toBeFocused();
  await page.keyboard.type('850');
  await page.keyboard.press('Enter');
  await expect(desk.total).toHaveText('850');
  await expect(page.locator('.task:focus')).toHaveCount(1);
});

test('what is left open goes below, and comes back', async ({ desk, page }) => {
  await desk.choose(['a.md', A], ['b.md', B]);
  await page.getByRole('tab', { name: /^To decide/ }).click();
  await tasks(page).getByRole('button', { name: 'Leave open' }).click();
  await expect(tasks(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'To decide', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(tasks(page)).toHaveCount(1);
});

test('a roll-up can count in place of its rounds, as one step', async ({ desk, page }) => {
  await desk.choose(.../** @type {[string, string][]} */ (ROLL_UP));
  await expect(desk.total).toHaveText('3,300');
  await page.getByRole('tab', { name: /^To decide/ }).click();
  await tasks(page).getByRole('button', { name: /in place of the rounds/ }).click();
  await expect(desk.total).toHaveText('3,000');
  await page.keyboard.press('Control+z');
  await expect(desk.total).toHaveText('3,300');
});

test('with nothing to decide, it says what would stand there', async ({ desk, page }) => {
  await desk.read(C);
  await page.getByRole('tab', { name: 'To decide', exact: true }).click();
  await expect(page.locator('.todo')).toContainText('Articles that contradict each other');
});

test('readings just below the line are counted, left out, or left open', async ({ desk, page }) => {
  await desk.choose(['c.md', C], ['q.md', '---\npublished: 2026-01-28\n---\n\nLayoffs hit Quill: 500.']);
  await expect(desk.total).toHaveText('540');
  await page.getByLabel('Count what is read with a confidence from').selectOption('900');
  await page.getByRole('tab', { name: 'To decide 1' }).click();
  const before = await desk.best();
  const task = tasks(page).filter({ hasText: 'read with a confidence of' }).first();
  await expect(task).toBeVisible();
  await task.getByRole('button', { name: 'Count it' }).click();
  await expect.poll(() => desk.best()).toBeGreaterThan(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => desk.best()).toBe(before);
  await tasks(page).filter({ hasText: 'read with a confidence of' }).first().getByRole('button', { name: 'Leave it out' }).click();
  await expect(page.locator('.todo .changes-list')).toContainText('left out');
  // The line is on the timeline too.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(desk.total).toHaveText('540');
});
