/** "Forget everything": deletes all that the page keeps on this device, and says how much that was. */

import { forgetDevice } from './device.js';
import { deleteShelf } from './shelf.js';

/** @param {import('./keeping.js').Keeping} keeping */
export async function forgetEverything(keeping) {
  const keeper = await keeping.keeper();
  const dossiers = await keeper.list();
  await keeper.close();
  await deleteShelf();
  forgetDevice();
  return { dossiers: dossiers.length, articles: dossiers.reduce((sum, { articles }) => sum + articles, 0) };
}
