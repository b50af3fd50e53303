/**
 * What a browser would otherwise ask its maker about, and the pages of its own it draws beside each window for an
 * address bar nobody types into: they cost a second of work for every page that is printed. A later list replaces an
 * earlier one, so this holds what its driver turns off too.
 */
const FEATURES_OFF = [
  'OptimizationHints',
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'PreconnectToSearch',
  'MediaRouter',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * Switches for a browser that asks nobody for anything: no name but this machine's is ever looked up, and nothing is
 * reported.
 */
export const QUIET: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-crash-reporter',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** A browser run by root refuses its own sandbox; that happens in containers only. */
export const sandboxSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Chromium on Linux writes a report of a crash, which holds what was on screen, whatever its switches say. It goes
 * below this folder and not into the profile; where no folder can be, there is no report.
 */
export const browserEnvironment = (env: NodeJS.ProcessEnv = process.env): { readonly [name: string]: string } => ({
  ...Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  ...(process.platform === 'linux' ? { CHROME_CONFIG_HOME: '/dev/null' } : {}),
});
