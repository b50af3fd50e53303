import type { App, Session, WebContents } from 'electron';
import { ORIGIN } from './channels';
import { runsWithoutSandbox } from './sandboxNotice';

/** What a page may load without leaving the program: our own scheme, and pictures it holds in memory. */
const isOwn = (url: string): boolean =>
  url.startsWith(`${ORIGIN}/`) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:');

/** Switches that keep Chromium from talking to anyone by itself. Must run before the app is ready. */
export const lockApp = (app: App): void => {
  // Where the system has no sandbox to give, asking for one would only claim that it is there.
  if (!runsWithoutSandbox(app)) app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
  // No name resolves, so nothing that slips past the other locks finds an address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
};

/** A page may only load itself anew, as it does to let go of everything it holds. */
const stay = (contents: WebContents, event: { readonly url: string; readonly preventDefault: () => void }): void => {
  if (event.url !== contents.getURL() || !event.url.startsWith(`${ORIGIN}/`)) event.preventDefault();
};

/** A page stays where it was opened, in the window it was opened in. */
const lockContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => stay(contents, event));
  contents.on('will-frame-navigate', (event) => stay(contents, event));
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

const COPYING = 'clipboard-sanitized-write';
const GRANTED: ReadonlySet<string> = new Set(['fullscreen', COPYING]);
/**
 * Refuses permissions except two that tell a page nothing, to fill the screen with slides and to put a picture on the
 * clipboard, downloads and every request that is not for our
 * own page. `allowDevTools` lets the developer's tools load themselves.
 */
export const lockSession = (session: Session, allowDevTools: boolean): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => permission === COPYING);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !(isOwn(url) || (allowDevTools && url.startsWith('devtools://'))) }),
  );
};
