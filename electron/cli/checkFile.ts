/** `atlas check`: whether a file is whole, and whether its history alone leads to what it holds. */
import { basename } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { isRebuilt, type Rebuild } from '../../db/rebuild';
import { AtlasError } from '../../shared/api/errors';
import { changeWords } from '../../shared/document/changeWords';
import { accountOf } from '../../shared/document/document';
import { counted as isCounted, stakeholders } from '../../shared/document/stakeholder';
import { danglingReferences } from '../../shared/document/references';
import { childReaders } from '../services/childReader';
import { readForeignAccount } from '../services/foreignFiles';
import { isAccountFile, openWithPassphrase } from './sources';
import type { Terminal } from './terminal';

const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

const SHARED = 'What all accounts share';

/** What the history and the tables say differently, account by account, from the history to the file. */
const differingLines = (atlas: Atlas, { differing }: Rebuild): readonly string[] =>
  differing.flatMap(({ accountId, diff }) => {
    const isThere = accountId !== null && atlas.hasAccount(accountId);
    const document = isThere ? atlas.document(accountId) : atlas.atlasDocument();
    const name =
      accountId === null ? SHARED : isThere ? accountOf(document).name : 'An account that is only in the history';
    return [
      `  ${name}, from what the history says to what the file holds:`,
      ...changeWords(document, diff).map((line) => `    ${line}`),
    ];
  });

const SAFE =
  'What is safe: everything the app shows comes from what the file holds, not from its history; nothing was changed by this check.';
const WHAT_TO_DO = [
  'What to do: look at the records named above in the app and put right what is wrong. Where many are, open a copy of before: Safety in the menu of the atlas lists them.',
  'Undo, History and the moments of before may be wrong for these records; everything from now on is not.',
];

const differingWords = (name: string, atlas: Atlas, rebuild: Rebuild): string => {
  const { missing, differing, attachments } = rebuild;
  return [
    `${name} is not what its history leads to.`,
    ...(missing > 0
      ? [`  ${counted(missing, 'entry', 'entries')} of the history ${missing === 1 ? 'is' : 'are'} missing.`]
      : []),
    ...differingLines(atlas, { ...rebuild, differing }),
    ...attachments.changed.map((file) => `  The attached file “${file}” is not what was attached.`),
    SAFE,
    ...(attachments.changed.length > 0
      ? ['An attached file that was changed cannot be trusted: attach it again from where it came from.']
      : []),
    ...(missing + differing.length > 0 ? WHAT_TO_DO : []),
  ].join('\n');
};

const attachedWords = ({ attachments: { count, unknown } }: Rebuild): string => {
  if (count === 0) return '';
  if (unknown === count)
    return ` ${counted(count, 'attached file')} cannot be compared: no hash was kept when ${count === 1 ? 'it was' : 'they were'} attached.`;
  const rest = unknown === 0 ? '' : ` (${unknown} of before hashes were kept cannot be compared)`;
  return ` Attached files are what was attached: ${count - unknown}${rest}.`;
};

const DAMAGED_TO_DO =
  'What is safe: nothing was changed by this check. What to do: open the file in the app; where a copy of it is kept, it is brought back from there after asking.';

const checkAtlas = async (terminal: Terminal, file: string): Promise<void> => {
  const { atlas, isHalf } = await openToCheck(terminal, file);
  try {
    const name = basename(file);
    const wrong = atlas.check();
    if (wrong.length > 0) throw new AtlasError('damaged', `${name} is damaged:\n${wrong.join('\n')}\n${DAMAGED_TO_DO}`);
    const rebuild = atlas.rebuild();
    if (isHalf)
      terminal.out(`${name} holds half a change: it was copied while it was written, or its journal is gone.\n`);
    if (!isRebuilt(rebuild)) throw new AtlasError('damaged', differingWords(name, atlas, rebuild));
    const facts = [counted(atlas.accounts().length, 'account'), counted(atlas.revision(), 'change')];
    if (atlas.isSealed()) facts.push('sealed');
    terminal.out(`${name} is sound: ${facts.join(', ')}.\n`);
    terminal.out(`Made again of its history alone, it is the same field by field.${attachedWords(rebuild)}\n`);
    if (atlas.readOnly !== null && atlas.readOnly !== LOOKED_AT) terminal.out(`${atlas.readOnly}\n`);
  } finally {
    atlas.close();
  }
};

const LOOKED_AT = 'It is only looked at.';

/** For reading, so that an older file is brought up to date in a copy. Half a change is told of, and looked through. */
const openToCheck = async (
  terminal: Terminal,
  file: string,
): Promise<{ readonly atlas: Atlas; readonly isHalf: boolean }> => {
  const open = async (goOnWith?: 'file') =>
    (
      await openWithPassphrase(terminal, file, false, undefined, {
        readOnly: LOOKED_AT,
        ...(goOnWith ? { goOnWith } : {}),
      })
    ).atlas;
  try {
    return { atlas: await open(), isHalf: false };
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'halfChange') throw error;
    return { atlas: await open('file'), isHalf: true };
  }
};

const checkAccountFile = async (terminal: Terminal, file: string): Promise<void> => {
  const { document, notices } = await readForeignAccount(childReaders(), file);
  const wrong = danglingReferences(document, 20);
  if (wrong.length > 0)
    throw new AtlasError(
      'badFile',
      `${basename(file)} names what is not in it:\n${wrong.join('\n')}\nNothing was changed. Export it again from the atlas it came from.`,
    );
  terminal.out(
    `${basename(file)} is sound: the account ${accountOf(document).name}, ${counted(stakeholders(document).filter(isCounted).length, 'person', 'people')}.\n`,
  );
  terminal.out('An account file holds no history and no attached files, so there is nothing to compare it with.\n');
  for (const notice of notices) terminal.out(`${notice}\n`);
};

export const checkFile = (terminal: Terminal, file: string): Promise<void> =>
  isAccountFile(file) ? checkAccountFile(terminal, file) : checkAtlas(terminal, file);
