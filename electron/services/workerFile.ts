/**
 * Where the built file of a thread lies: in a build beside whoever starts it, from source (as in tests) where the
 * loopback host was built, as a thread cannot start from our TypeScript. In a package the files of threads lie beside
 * the archive: not every loader that a thread uses reads inside one. They end in .mjs, as no package.json lies there.
 */
export const workerFile = (name: string, from: string = import.meta.url): URL => {
  const beside = from.endsWith('.ts') ? `../../dist/loopback/${name}` : `./${name}`;
  return new URL(new URL(beside, from).href.replace('/app.asar/', '/app.asar.unpacked/'));
};
