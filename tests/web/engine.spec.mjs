// The engine's client and worker: one reply a request, typed errors, abort, and a new start after
// a trap. The client is tried against a worker that the test plays, then against the real one.

import { Desk, expect, test } from './fixtures.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';

test.describe('client', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      // A client whose worker is played: `sent` is what reached it, `reply` is what it says.
      window.play = async () => {
        const { EngineClient } = await import('/source/engine/client.js');
        const sent = [];
        const workers = [];
        const client = new EngineClient(() => {
          const worker = {
            over: false,
            postMessage: (request) => sent.push(request),
            terminate: () => (worker.over = true),
          };
          workers.push(worker);
          return worker;
        });
        return {
          client,
          sent,
          workers,
          reply: (data) => workers.at(-1).onmessage({ data: structuredClone(data) }),
          trap: (id) =>
            workers
              .at(-1)
              .onmessage({ data: { id, error: { name: 'RuntimeError', code: 'trap', message: 'unreachable' } } }),
          settle: (promise) =>
            promise.then(
              (value) => ({ value }),
              ({ name, code, message }) => ({ name, code, message }),
            ),
          article: (id) => ({ id, text: `text of ${id}`, title: null, publisher: null, url: null, published: null }),
          tick: () => new Promise((resolve) => setTimeout(resolve)),
        };
      };
    });
    await page.goto('/');
  });

  test('asks for one thing at a time, in order, once the engine has started', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, sent, reply, tick } = await window.play();
      const answers = Promise.all([client.words(), client.csv(), client.remove('a')]);
      await tick();
      const early = sent.length;
      reply({ id: 0, value: null });
      await client.ready;
      const order = [];
      for (let i = 0; i < 3; i++) {
        await tick();
        order.push(sent.map((it) => it.method).join());
        reply({ id: sent.at(-1).id, value: i });
      }
      return { early, order, answers: await answers, ids: new Set(sent.map((it) => it.id)).size };
    });
    expect(said).toEqual({
      early: 0,
      order: ['words', 'words,csv', 'words,csv,remove'],
      answers: [0, 1, 2],
      ids: 3,
    });
  });

  test('takes the first reply to a request and no other', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, sent, reply, tick } = await window.play();
      reply({ id: 0, value: null });
      const first = client.csv();
      const second = client.csv();
      await tick();
      reply({ id: 999, value: 'nobody asked' });
      reply({ id: sent[0].id, value: 'one' });
      reply({ id: sent[0].id, value: 'again' });
      await tick();
      reply({ id: sent[1].id, value: 'two' });
      return [await first, await second];
    });
    expect(said).toEqual(['one', 'two']);
  });

  test('an error reply rejects its request, typed, and the next goes on', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, sent, reply, settle, article, tick } = await window.play();
      reply({ id: 0, value: null });
      const bad = settle(client.put(article('a')));
      const good = settle(client.csv());
      await tick();
      reply({ id: sent[0].id, error: { name: 'Error', code: 'refused', message: 'expected a date' } });
      await tick();
      reply({ id: sent[1].id, value: 'csv' });
      return [await bad, await good];
    });
    expect(said).toEqual([{ name: 'EngineError', code: 'refused', message: 'expected a date' }, { value: 'csv' }]);
  });

  test('an aborted request that waits is never sent; one under way has its reply dropped', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, sent, reply, settle, tick } = await window.play();
      reply({ id: 0, value: null });
      await tick();
      const [first, second, late] = [new AbortController(), new AbortController(), AbortSignal.abort()];
      const underWay = settle(client.words({ signal: first.signal }));
      const waiting = settle(client.remove('a', { signal: second.signal }));
      const never = settle(client.csv({ signal: late }));
      const last = settle(client.csv());
      await tick();
      first.abort();
      second.abort();
      const aborted = [await underWay, await waiting, await never];
      reply({ id: sent[0].id, value: 'dropped' });
      await tick();
      reply({ id: sent[1].id, value: 'csv' });
      return { aborted: aborted.map((it) => it.name), last: await last, sent: sent.map((it) => it.method) };
    });
    expect(said).toEqual({
      aborted: ['AbortError', 'AbortError', 'AbortError'],
      last: { value: 'csv' },
      sent: ['words', 'csv'],
    });
  });

  test('after a trap it starts anew, puts the articles back and goes on', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, sent, workers, reply, trap, settle, article, tick } = await window.play();
      reply({ id: 0, value: null });
      for (const id of ['a', 'b', 'c']) {
        const put = client.put(article(id));
        await tick();
        reply({ id: sent.at(-1).id, value: {} });
        await put;
      }
      const removed = client.remove('b');
      await tick();
      reply({ id: sent.at(-1).id, value: true });
      await removed;
      const set = client.countFrom(500);
      await tick();
      reply({ id: sent.at(-1).id, value: null });
      await set;
      const died = settle(client.report());
      const waited = settle(client.csv());
      await tick();
      trap(sent.at(-1).id);
      const from = sent.length;
      reply({ id: 0, value: null });
      while (['countFrom', 'put'].includes(sent.at(-1).method) && sent.length - from < 9) {
        reply({ id: sent.at(-1).id, value: {} });
        await tick();
      }
      reply({ id: sent.at(-1).id, value: 'csv' });
      return {
        died: await died,
        waited: await waited,
        workers: workers.map((it) => it.over),
        replayed: sent.slice(from).map((it) => `${it.method} ${it.args[0]?.id ?? it.args[0] ?? ''}`.trim()),
      };
    });
    expect(said).toEqual({
      died: { name: 'EngineError', code: 'trap', message: 'unreachable' },
      waited: { value: 'csv' },
      workers: [true, false],
      replayed: ['countFrom 500', 'put a', 'put c', 'csv'],
    });
  });

  test('an article that kills the engine while it is put back is left out and named', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, sent, workers, reply, trap, settle, article, tick } = await window.play();
      const lost = [];
      client.addEventListener('lost', (event) => lost.push(event.detail.id));
      reply({ id: 0, value: null });
      for (const id of ['a', 'b']) {
        const put = client.put(article(id));
        await tick();
        reply({ id: sent.at(-1).id, value: {} });
        await put;
      }
      const died = settle(client.report());
      await tick();
      trap(sent.at(-1).id);
      reply({ id: 0, value: null });
      trap(sent.at(-1).id);
      await tick();
      reply({ id: 0, value: null });
      await tick();
      const back = sent.at(-1).args[0].id;
      reply({ id: sent.at(-1).id, value: {} });
      const csv = settle(client.csv());
      await tick();
      reply({ id: sent.at(-1).id, value: 'csv' });
      return { died: (await died).code, lost, back, csv: await csv, workers: workers.length };
    });
    expect(said).toEqual({ died: 'trap', lost: ['a'], back: 'b', csv: { value: 'csv' }, workers: 3 });
  });

  test('an engine that cannot start rejects everything, and so does one that is closed', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const one = await window.play();
      const waiting = one.settle(one.client.csv());
      one.reply({ id: 0, error: { name: 'Error', code: 'load', message: 'no wasm' } });
      const failed = [await one.settle(one.client.ready), await waiting, await one.settle(one.client.report())];
      const two = await window.play();
      two.reply({ id: 0, value: null });
      const asked = two.settle(two.client.csv());
      await two.tick();
      two.client.close();
      return {
        failed: failed.map((it) => it.code),
        message: failed[0].message,
        closed: (await asked).code,
        over: two.workers[0].over,
      };
    });
    expect(said).toEqual({
      failed: ['load', 'load', 'load'],
      message: 'the engine could not be started: no wasm',
      closed: 'closed',
      over: true,
    });
  });

  test('something that is not a reply costs the request and the worker', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { client, workers, reply, settle, tick } = await window.play();
      reply({ id: 0, value: null });
      const asked = settle(client.csv());
      await tick();
      reply('hello');
      return { asked: (await asked).code, workers: workers.length };
    });
    expect(said).toEqual({ asked: 'protocol', workers: 2 });
  });
});

test.describe('report', () => {
  test.beforeEach(async ({ page }) => page.goto('/'));

  test('comes as what has changed, in chunks, and is put together whole', async ({ page }) => {
    const said = await page.evaluate(async () => {
      const { Sender, Receiver } = await import('/source/engine/delta.js');
      const report = (articles, rounds, best) => ({
        version: '1',
        articles: articles.map(([id, text]) => ({ id, text })),
        ledger: { rounds: rounds.map(([id, text]) => ({ id, text })), proposals: [] },
        tally: { best },
        waterfall: [{ step: 'mentions', events: best, items: [{ article: 'a' }] }],
      });
      const long = 'x'.repeat(300_000);
      const [sender, receiver] = [new Sender(), new Receiver()];
      const pieces = [];
      const sync = (whole, most = 99) => {
        let piece = sender.look(whole);
        const sizes = [piece.chunk.length];
        receiver.take(piece);
        while (piece.left && sizes.length < most) {
          receiver.take((piece = sender.more()));
          sizes.push(piece.chunk.length);
        }
        pieces.push(sizes);
        return piece.left ? null : receiver.report;
      };
      const same = (got, wanted) => {
        wanted.waterfall[0].items = [];
        return JSON.stringify(Object.entries(got).sort()) === JSON.stringify(Object.entries(wanted).sort());
      };
      const results = [];
      const check = (...parts) => results.push(same(sync(report(...parts)), report(...parts)));
      check([['a', 'one'], ['b', long], ['c', long]], [['r', 'one']], 1);
      const before = receiver.report;
      check([['a', 'one'], ['b', long], ['c', long]], [['r', 'two']], 2);
      const after = receiver.report;
      // One goes, and comes back as it was, while another takes its place.
      check([['b', long], ['d', 'new']], [['r', 'two']], 2);
      check([['a', 'one'], ['b', long], ['d', 'new']], [], 0);
      // Somebody stops asking half-way.
      sync(report([['a', long], ['e', long], ['f', long]], [['r', 'three']], 3), 2);
      check([['f', long], ['a', long], ['e', 'short']], [['r', 'three'], ['q', 'four']], 4);
      return { results, pieces, kept: [after.articles === before.articles, after.ledger.rounds !== before.ledger.rounds], items: sender.stepItems('mentions') };
    });
    expect(said.results).toEqual([true, true, true, true, true]);
    expect(said.kept).toEqual([true, true]);
    expect(said.items).toEqual([{ article: 'a' }]);
    expect(said.pieces[0].length).toBeGreaterThan(1);
    expect(Math.max(...said.pieces[1]), 'what has not changed is not sent again').toBeLessThan(1000);
  });

  test('is what the engine reports, whatever was put and taken away in between', async ({ page }) => {
    await page.route('/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x' }));
    await page.goto('/blank');
    const said = await page.evaluate(
      async (texts) => {
        const { EngineClient } = await import('/source/engine/client.js');
        const start = () => new Worker('/engine/worker.js', { type: 'module' });
        const [one, two] = [new EngineClient(start), new EngineClient(start)];
        const article = (id) => ({ id, text: texts[id], title: null, publisher: null, url: null, published: null });
        const same = [];
        const put = async (id) => (await one.put(article(id)), await one.report());
        for (const id of ['acme', 'globex', 'again']) await put(id);
        await one.remove('acme');
        await one.report();
        await put('acme');
        for (const id of ['globex', 'again', 'acme']) await two.put(article(id));
        const [got, wanted] = [await one.report(), await two.report()];
        same.push(JSON.stringify(got) === JSON.stringify(wanted));
        const items = await one.stepItems('counted');
        return { same, best: got.tally.best, items: items.length, empty: got.waterfall.every((it) => !it.items.length) };
      },
      { acme: ACME, globex: GLOBEX, again: `${ACME} It was said again.` },
    );
    expect(said).toEqual({ same: [true], best: 1500, items: 2, empty: true });
  });
});

test.describe('worker', () => {
  test('answers each request once, with its id, in order', async ({ page }) => {
    await page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      window.worker = null;
      Worker.prototype.postMessage = function (...args) {
        window.worker = this;
        return postMessage.apply(this, args);
      };
    });
    const desk = new Desk(page);
    await desk.open();
    await desk.read(ACME);
    const replies = await page.evaluate(async () => {
      const replies = [];
      window.worker.addEventListener('message', ({ data }) => data.id > 1e6 && replies.push(data));
      const ask = (id, method, ...args) => window.worker.postMessage({ id, method, args });
      ask(1000001, 'remove', 'nobody');
      ask(1000002, 'put', { id: 'x', text: 'x', title: null, publisher: null, url: null, published: 'soon' });
      ask(1000003, 'nonsense');
      ask(1000004, 'csv');
      while (replies.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return replies;
    });
    expect(replies.map(({ id }) => id)).toEqual([1000001, 1000002, 1000003, 1000004]);
    expect(replies[0].value).toBe(false);
    expect(replies[1].error).toMatchObject({
      name: 'Error',
      code: 'refused',
      message: expect.stringContaining('soon'),
    });
    expect(replies[2].error.code).toBe('refused');
    expect(replies[3].value).toContain('1200');
  });

  test('a trap costs the article it happened in; the others stay', async ({ page, watch }) => {
    // The real engine, with a word that makes it trap.
    await page.route('/engine/worker.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `import '/source/engine/worker.js'` }),
    );
    await page.route(
      (url) => url.pathname === '/source/pkg/pinkslip.js' && !url.search,
      (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `
            import init, { Dossier as Real } from './pinkslip.js?real';
            export { open, version } from './pinkslip.js?real';
            export default init;
            export class Dossier extends Real {
              put(id, text, ...rest) {
                if (text.includes('Xyzzy')) throw new WebAssembly.RuntimeError('unreachable');
                return super.put(id, text, ...rest);
              }
            }`,
        }),
    );
    const desk = new Desk(page);
    await desk.open();
    await desk.choose(['acme.txt', ACME], ['bad.txt', 'Xyzzy will cut 7 jobs.'], ['globex.txt', GLOBEX]);
    await expect(desk.articles).toHaveCount(2);
    await expect(desk.total).toHaveText('1,500');
    await expect(desk.notices).toHaveCount(1);
    await expect(desk.notices).toContainText(
      'bad.txt: the engine stopped while reading this and was started again; the other articles are kept',
    );
    expect(watch.complaints).toEqual([]);
  });

  test('an engine that does not load is said on the page', async ({ page, watch }) => {
    await page.route('**/pkg/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not wasm' }));
    await page.goto('/');
    await expect(page.locator('#notices')).toContainText('Pinkslip cannot read here: the engine could not be started');
    expect(watch.complaints.filter((it) => !it.startsWith('console'))).toEqual([]);
  });
});
