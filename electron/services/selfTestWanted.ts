import { resolve } from 'node:path';

const SWITCH = '--self-test';

/** Whether a start is to test itself, and where else than on its output it writes what came of it. */
export const selfTestWanted = (argv: readonly string[]): { readonly report: string | null } | null => {
  const word = argv.find((one) => one === SWITCH || one.startsWith(`${SWITCH}=`));
  if (word === undefined) return null;
  const path = word.slice(SWITCH.length + 1);
  return { report: path === '' ? null : resolve(path) };
};
