import { basename, resolve } from 'node:path';
import { handOverTo } from '../services/handOver';
import { requireStrong } from '../services/passphrases';
import { accountIdIn, askPassphrase, openWithPassphrase } from './sources';
import type { Options, Terminal } from './terminal';
import { UsageError } from './usage';

/** Writes one account of an atlas as a sealed atlas of its own, and says how it was searched. */
export const handOver = async (terminal: Terminal, file: string, options: Options): Promise<void> => {
  const { account, out } = options;
  if (account === undefined) throw new UsageError('Say which account with --account NAME.');
  if (out === undefined || !/\.atlas$/i.test(out)) throw new UsageError('Say where to with --out Y.atlas.');
  const { atlas } = await openWithPassphrase(terminal, file, false, options['kept']);
  try {
    const accountId = accountIdIn(atlas, account);
    const passphrase = await askPassphrase(terminal, 'Passphrase of the new file', true);
    requireStrong(passphrase);
    const withHistory = options['without-history'] === undefined;
    const { recoveryCode, searched } = await handOverTo(atlas, accountId, resolve(out), { withHistory, passphrase });
    const found = searched === 0 ? '' : ` Searched for ${searched} texts of the other accounts: none found.`;
    terminal.out(
      `${basename(out)} is written and sealed, ${withHistory ? 'with' : 'without'} its history.${found} Print this recovery code and keep it safe; ` +
        `without it or the passphrase nobody can open the file:\n${recoveryCode}\n`,
    );
  } finally {
    atlas.close();
  }
};
