import type { AtlasKey } from '../keys';
import type { Backup, BackupReason } from './backups';
import { isGoodBackup, makeBackup, restore, sealBackupsAnew, type Copied, type Restored, type Vault } from './compose';

import { sealLeftAnew } from './leftEdits';

/** What is done with what is kept of an atlas, away from whoever edits it. */
export type CopyJob =
  | {
      readonly do: 'backup';
      readonly vault: Vault;
      /** The change after which the atlas is copied. */
      readonly revision: number;
      readonly reason: BackupReason;
      /** Bytes all backups of the file may take. */
      readonly limit: number;
    }
  | { readonly do: 'verify'; readonly vault: Vault; readonly backup: Backup }
  /** `revision`: as it was after this change; null: all that is kept. */
  | { readonly do: 'restore'; readonly vault: Vault; readonly target: string; readonly revision: number | null }
  | { readonly do: 'sealAnew'; readonly from: Vault; readonly to: Vault }
  /** The same for edits that were left. */
  | { readonly do: 'sealLeft'; readonly from: Vault; readonly to: Vault };

type Answers = {
  readonly backup: Copied;
  readonly verify: boolean;
  readonly restore: Restored;
  readonly sealAnew: null;
  readonly sealLeft: null;
};
export type CopyAnswer<J extends CopyJob> = Answers[J['do']];

/** Does copying somewhere. Throws what the work throws. */
export type Copier = <J extends CopyJob>(job: J) => Promise<CopyAnswer<J>>;

/** A key that came from another thread has lost what a buffer can do. */
const keyOf = (key: AtlasKey | null): AtlasKey | null =>
  key && { key: Buffer.from(key.key), salt: Buffer.from(key.salt) };
/** With a key of its own: the other one may be overwritten while it works, when the atlas is locked. */
export const vaultOf = ({ folder, key }: Vault): Vault => ({ folder, key: keyOf(key) });

/** Does the work here and now. */
export const doCopyJob = (job: CopyJob): Answers[CopyJob['do']] => {
  switch (job.do) {
    case 'backup':
      return makeBackup(vaultOf(job.vault), job.revision, job.reason, job.limit);
    case 'verify':
      return isGoodBackup(vaultOf(job.vault), job.backup);
    case 'restore':
      return restore(vaultOf(job.vault), job.target, job.revision ?? undefined);
    case 'sealAnew':
      sealBackupsAnew(vaultOf(job.from), vaultOf(job.to));
      return null;
    case 'sealLeft':
      sealLeftAnew(vaultOf(job.from), vaultOf(job.to));
      return null;
  }
};

/** For whoever keeps nobody waiting: a command line, a test. */
export const copyHere: Copier = <J extends CopyJob>(job: J) =>
  new Promise<CopyAnswer<J>>((resolve) => {
    resolve(doCopyJob(job) as CopyAnswer<J>);
  });
