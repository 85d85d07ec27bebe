/**
 * The address of an article among the links in it: the one that its headline carries. Other links are words and nothing
 * more, and their addresses say nothing of this article.
 *
 * @param {Element} root
 */
export function articleUrl(root) {
  const heading = root.querySelector('h1, h2, h3');
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]');
  const url = link?.getAttribute('href')?.trim() ?? '';
  return /^https?:\/\//i.test(url) ? url : null;
}
