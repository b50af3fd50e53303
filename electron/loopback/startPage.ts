import { WINDOW_SECRET, type WindowSecret } from '../../shared/api/windowSecret';

/** Where the page and the script that starts it lie on the host. */
export const PAGE = '/app/';
const FIRST_VISIT_SCRIPT = '/d/firstVisit.js';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The answer to the first visit: it carries the secret of the window once, and its script keeps it and goes on to the
 * page.
 */
export const firstVisitPage = (secret: WindowSecret, page: string): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>Account Atlas</title>',
    '<link rel="icon" href="data:,">',
    `<meta name="${WINDOW_SECRET}" content="${attribute(JSON.stringify(secret))}" data-page="${attribute(page)}">`,
    `<script type="module" src="${FIRST_VISIT_SCRIPT}"></script>`,
    '</head>',
    '<body></body>',
    '</html>',
    '',
  ].join('\n');

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
