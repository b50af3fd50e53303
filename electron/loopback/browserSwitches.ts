/** What a browser would otherwise ask its maker about. A later list replaces an earlier one, so this holds what its driver turns off too. */
const FEATURES_OFF = [
  'OptimizationHints', 'AutofillServerCommunication', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'MediaRouter',
  'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'PaintHolding', 'ThirdPartyStoragePartitioning',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin',
  'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * Switches for a browser that asks nobody for anything: no name but this machine's is ever looked up, and nothing is reported.
 * Of those against crash reports, which hold what was on screen, Chromium on Linux heeds only the last.
 */
export const QUIET: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-quic', '--disable-domain-reliability', '--no-pings', '--no-first-run', '--no-default-browser-check', '--disable-default-apps',
  '--disable-breakpad', '--disable-crash-reporter', '--disable-crashpad-for-testing', `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** A browser run by root refuses its own sandbox; that happens in containers only. */
export const sandboxSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Chromium on Linux keeps a folder for crash reports where its settings would be, whatever profile it was given. */
export const browserEnvironment = (folder: string, env: NodeJS.ProcessEnv = process.env): { readonly [name: string]: string } => ({
  ...Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  CHROME_CONFIG_HOME: folder,
});
