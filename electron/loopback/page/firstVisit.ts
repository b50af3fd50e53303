/**
 * Runs in the answer to the first visit of an address, before the page itself: keeps the secret of the window in this tab
 * and gives the page the address it has from now on.
 */
import { WINDOW_SECRET } from '../../../shared/api/windowSecret';

const given = document.querySelector<HTMLMetaElement>(`meta[name="${WINDOW_SECRET}"]`);

try {
  sessionStorage.setItem(WINDOW_SECRET, given?.content ?? '');
  // In place of this address, which is used up: going back would lead nowhere.
  history.replaceState(null, '', given?.dataset['page'] ?? '/');
  given?.remove();
} catch {
  // The page finds no place to draw itself in.
  document.body.textContent =
    'This browser keeps nothing for a page, so the app cannot run in it. ' +
    'Allow data of sites for 127.0.0.1, or use another browser, and start the app again.';
}
