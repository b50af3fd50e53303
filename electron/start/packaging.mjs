/*
 * The packages are signed where the keys of whoever builds them are in the environment, under the names electron-builder
 * has for them (CSC_LINK or CSC_NAME, WIN_CSC_LINK, APPLE_API_KEY and what goes with them), and unsigned otherwise.
 */

/**
 * Who answers for a package and where: the environment says, else `about`, which is package.json. Null where either is
 * not known: a package for Debian must name both, and nobody is made up.
 */
export const answeringFor = (environment, about) => {
  const { author } = about;
  const named =
    typeof author === 'object' && author?.name && author.email ? `${author.name} <${author.email}>` : (author ?? null);
  const maintainer = environment.ACCOUNT_ATLAS_MAINTAINER || (typeof named === 'string' ? named : null);
  const homepage = environment.ACCOUNT_ATLAS_HOMEPAGE || about.homepage || null;
  return maintainer && homepage && /^[^<>]+ <[^<>@\s]+@[^<>\s]+>$/.test(maintainer) ? { maintainer, homepage } : null;
};

/** Whoever names targets themselves gets those. */
const debianArguments = (args, answering) => {
  if (answering !== null)
    return [
      `--config.linux.maintainer=${answering.maintainer}`,
      `--config.extraMetadata.homepage=${answering.homepage}`,
    ];
  return args.length > 0 ? [] : ['--config.linux.target=AppImage'];
};

/** In words, what becomes of the package for Debian; null where there is nothing to say. */
export const debianWords = (environment, about, platform) =>
  platform !== 'linux' || answeringFor(environment, about) !== null
    ? null
    : 'A package for Debian names who answers for it, so none is made: set ACCOUNT_ATLAS_MAINTAINER ("Name <mail address>") and ACCOUNT_ATLAS_HOMEPAGE for one.';

/**
 * What the packager is told beside its settings. A Mac with a processor of Apple's runs nothing that has no signature at
 * all: without keys it gets one that says who nobody is, which a hardened runtime would not load Electron's own parts
 * under.
 */
export const packagerArguments = (args, environment, about = {}, platform = process.platform) => {
  const hasKeys = Boolean(environment.CSC_LINK || environment.CSC_NAME);
  return [
    ...args,
    '--publish=never',
    ...(platform === 'linux' ? debianArguments(args, answeringFor(environment, about)) : []),
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
