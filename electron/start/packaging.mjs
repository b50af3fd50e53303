/*
 * The packages are signed where the keys of whoever builds them are in the environment, under the names electron-builder
 * has for them (CSC_LINK or CSC_NAME, WIN_CSC_LINK, APPLE_API_KEY and what goes with them), and unsigned otherwise.
 */

/**
 * What the packager is told beside its settings. A Mac with a processor of Apple's runs nothing that has no signature at
 * all: without keys it gets one that says who nobody is, which a hardened runtime would not load Electron's own parts
 * under.
 */
export const packagerArguments = (args, environment) => {
  const hasKeys = Boolean(environment.CSC_LINK || environment.CSC_NAME);
  return [
    ...args,
    '--publish=never',
    ...(hasKeys
      ? []
      : ['--config.mac.identity=-', '--config.mac.hardenedRuntime=false', '--config.mac.notarize=false']),
  ];
};

/** In words, what a build will be. */
export const signingWords = (environment, platform) => {
  const { CSC_LINK, CSC_NAME, WIN_CSC_LINK } = environment;
  if (platform === 'linux') return 'Packages for Linux carry no signature.';
  const hasKeys = Boolean(CSC_LINK || CSC_NAME || (platform === 'win32' && WIN_CSC_LINK));
  return hasKeys
    ? 'The package is signed with the key of the environment.'
    : 'There is no key in the environment, so the package is not signed: the system warns whoever opens it.';
};
