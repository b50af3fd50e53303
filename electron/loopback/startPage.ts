import { WINDOW_SECRET, type WindowSecret } from '../../shared/api/windowSecret';

/** Where the page and the script that starts it lie on the host. */
export const PAGE = '/app/';
/** Where a first visit comes in, with its ticket behind it. */
export const START = '/start/';
const FIRST_VISIT_SCRIPT = '/d/firstVisit.js';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The answer to the first visit: the page itself, which carries the secret of the window once. Its first script keeps the
 * secret and gives the page its own address: to go on to that would cost a start another page.
 */
export const firstVisitPage = (secret: WindowSecret, page: string, html: string): string =>
  html
    .replaceAll('"./', `"${PAGE}`)
    .replace(
      '<head>',
      `<head><meta name="${WINDOW_SECRET}" content="${attribute(JSON.stringify(secret))}" data-page="${attribute(page)}">` +
        `<script type="module" src="${FIRST_VISIT_SCRIPT}"></script>`,
    );

/** What a second visitor reads. */
export const USED_UP = [
  'This address was good for one visit, and that visit is over.',
  '',
  'Was it you? Go back to the window that opened then; New window in its File menu opens another one.',
  'Is that window closed? End Account Atlas in the terminal with Ctrl C and start it again: it prints a new address.',
  'Was it not you? End Account Atlas now: somebody else on this computer has used the address before you.',
  '',
].join('\n');

/**
 * A page on the disk that leads on to a one-time address. The arguments of a program are shown to every user of the
 * machine, so a browser is started with the name of this file, which only its owner can read.
 */
export const leadingPage = (address: string): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>Account Atlas</title>',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0;url=${attribute(address)}">`,
    '</head>',
    '<body></body>',
    '</html>',
    '',
  ].join('\n');
