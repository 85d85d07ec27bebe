// The desk without its page: what is asked of the engine through it, what a new engine is told after a trap, saved
// dossiers, reading that is stopped. The engine is the real one.

import { expect, test } from './fixtures.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';

test.beforeEach(async ({ page }) => {
  await page.route('/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x' }));
  await page.addInitScript(() => {
    window.desk = async () => {
      const [{ EngineClient }, { Desk }, { Store }] = await Promise.all(
        ['engine/client.js', 'page/state/desk.js', 'page/state/store.js'].map((it) => import(`/source/${it}`)),
      );
      const workers = [];
      let last = 0;
      const engine = new EngineClient(() => {
        const worker = new Worker('/engine/worker.js', { type: 'module' });
        const post = worker.postMessage.bind(worker);
        worker.postMessage = (request) => ((last = request.id), post(request));
        workers.push(worker);
        return worker;
      });
      await engine.ready;
      const desk = new Desk(new Store(), engine);
      const state = () => desk.store.state;
      return {
        desk,
        state,
        total: () => state().index.report.tally.best,
        text: (name, text) => ({ name, load: () => text }),
        round: (name) => state().index.report.ledger.rounds.find((it) => it.employer.name === name).id,
        // What a trap looks like from here: the engine says so in place of its answer, and a new one is started.
        async trap() {
          const asked = engine.csv().catch(({ code }) => code);
          const old = workers.at(-1);
          old.onmessage({
            data: { id: last, error: { name: 'RuntimeError', code: 'trap', message: 'unreachable' } },
          });
          const code = await asked;
          await engine.csv();
          return { code, fresh: workers.at(-1) !== old };
        },
      };
    };
  });
  await page.goto('/blank');
});

test('edits change the total, can be undone and done again, and a trap loses none of them', async ({ page }) => {
  const said = await page.evaluate(
    async ([acme, globex]) => {
      const { desk, state, total, text, round, trap } = await window.desk();
      await desk.read([text('acme.txt', acme), text('globex.txt', globex)]);
      const totals = [total()];
      const step = async (act) => (await act(), totals.push(total()));
      await step(() => desk.edit({ do: 'exclude', rounds: [round('Acme')] }));
      await step(() => desk.undo());
      await step(() => desk.redo());
      await step(() => desk.edit({ do: 'set', rounds: [round('Globex')], to: { headcount: { min: 310, max: 310, qualifier: 'exact' } } }));
      await step(() => desk.undo());
      const trapped = await trap();
      await step(() => desk.refresh());
      const { done, undone } = state().history;
      await step(() => desk.redo());
      // A history as a whole takes the place of the one there is.
      const { history } = desk.engine;
      await desk.engine.setHistory({ done: [], undone: [] });
      await step(() => desk.refresh());
      await desk.engine.setHistory(history);
      await trap();
      await step(() => desk.refresh());
      const refused = await desk.edit({ do: 'exclude', rounds: ['nobody'] });
      return { totals, trapped, done: done.length, undone: undone.length, refused, notice: state().notices[0].text };
    },
    [ACME, GLOBEX],
  );
  expect(said).toMatchObject({
    totals: [1500, 300, 1500, 300, 310, 300, 300, 310, 1500, 310],
    trapped: { code: 'trap', fresh: true },
    done: 1,
    undone: 1,
    refused: false,
  });
  expect(said.notice).toContain('nobody');
});

test('what is corrected of an article is an edit, shown on the article and undone like any other', async ({ page }) => {
  const said = await page.evaluate(async (acme) => {
    const { desk, state, text } = await window.desk();
    await desk.read([text('acme.md', `---\ntitle: Acme\npublished: 2026-03-04\n---\n\n${acme}`)]);
    const { id } = state().items[0];
    await desk.setArticle(id, { title: 'Acme cuts', publisher: 'The Herald' });
    await desk.setPublished(id, '2026-03-05');
    const { title, publisher, published, publishedInSource } = state().items[0];
    await desk.undo();
    await desk.undo();
    return { changed: [title, publisher, published, publishedInSource], back: state().items[0].title };
  }, ACME);
  expect(said).toEqual({ changed: ['Acme cuts', 'The Herald', '2026-03-05', '2026-03-04'], back: 'Acme' });
});

for (const texts of [true, false]) {
  test(`a dossier saved ${texts ? 'with' : 'without'} texts comes back, edits and all, also after a trap`, async ({ page }) => {
    const said = await page.evaluate(
      async ([acme, globex, texts]) => {
        const { desk, state, total, text, round, trap } = await window.desk();
        await desk.read([text('acme.txt', acme), text('globex.txt', globex)]);
        await desk.setCountFrom(300);
        await desk.edit({ do: 'exclude', rounds: [round('Acme')] });
        const file = await desk.saveDossier(texts);
        await desk.clear();
        const empty = [state().items.length, total(), state().history.done.length, state().countFrom];
        const opened = await desk.openDossier(file, 'x.json');
        const now = () => ({
          items: state().items.map((it) => [it.id, it.text.length > 0, it.textless]),
          total: total(),
          done: state().history.done.length,
          countFrom: state().countFrom,
        });
        const first = now();
        await trap();
        await desk.refresh();
        const second = now();
        // One is taken away and brought back.
        await desk.remove([state().items[1].id]);
        const less = total();
        state().notices.at(-1).action.run();
        while (state().items.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
        const third = now();
        const bad = await desk.openDossier('{"format": "something"}', 'y.json');
        return { empty, opened, first, second, less, third, bad, notice: state().notices.at(-1), after: now() };
      },
      [ACME, GLOBEX, texts],
    );
    const whole = {
      items: [
        ['acme', texts, !texts],
        ['globex', texts, !texts],
      ],
      total: 300,
      done: 1,
      countFrom: 300,
    };
    expect(said).toMatchObject({ opened: true, first: whole, second: whole, less: 0, third: whole, bad: false, after: whole });
    expect(said.empty).toEqual([0, 0, 0, 500]);
    expect(said.notice).toMatchObject({ kind: 'problem', name: 'y.json' });
  });
}

test('a source can be an article that was opened already, or several', async ({ page }) => {
  const said = await page.evaluate(
    async ([acme, globex]) => {
      const { desk, state, total } = await window.desk();
      await desk.read([
        {
          name: 'list.json',
          load: async () => [
            { name: 'first', text: acme, title: 'One', publisher: 'The Herald', published: '2026-03-04' },
            globex,
          ],
        },
        { name: 'none.json', load: () => [] },
      ]);
      const { items, notices } = state();
      return { total: total(), items: items.map(({ name, title, publisher }) => [name, title, publisher]), notices };
    },
    [ACME, GLOBEX],
  );
  expect(said).toMatchObject({
    total: 1500,
    items: [
      ['first', 'One', 'The Herald'],
      ['list.json', null, null],
    ],
    notices: [],
  });
});

test('reading can be stopped at any time; what was read stays, and the next batch is read whole', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const { desk, state, total } = await window.desk();
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    let aborted = false;
    const sources = Array.from({ length: 50 }, (_, i) => ({
      name: `acme${i}.txt`,
      load: async (signal) => {
        signal.addEventListener('abort', () => (aborted = true));
        await wait(20);
        return `Acme${i} Corp will cut ${100 + i} jobs.`;
      },
    }));
    const first = desk.read(sources);
    const second = desk.read(sources.slice(0, 3));
    await wait(150);
    desk.cancel();
    await Promise.all([first, second]);
    await wait(0);
    const { items, reading, notices } = state();
    const stopped = { items: items.length, reading, total: total(), notice: notices.at(-1).text, aborted };
    await desk.read([{ name: 'globex.txt', load: () => 'Globex will cut 7 jobs.' }]);
    return { stopped, after: state().items.length, reading: state().reading };
  });
  const { items } = said.stopped;
  expect(items).toBeGreaterThan(0);
  expect(items).toBeLessThan(50);
  expect(said.stopped).toMatchObject({ reading: null, aborted: true });
  expect(said.stopped.total).toBe(100 * items + (items * (items - 1)) / 2);
  expect(said.stopped.notice).toBe(`stopped after ${items} of 53; what was read stays`);
  expect(said).toMatchObject({ after: items + 1, reading: null });
});
