import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { openAtlas, type Atlas } from '../../db/atlas';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { accountOf, type Document } from '../../shared/document/document';
import { writtenTexts } from '../../shared/personal/redaction';
import { list } from '../../shared/document/document';
import { KIND_NAMES, scopeOf, type AnyRecord } from '../../shared/model';
import { withFile } from './chosenFiles';
import { requireStrong } from './passphrases';
import { atlasOf, type Caller } from './windows';

/*
 * One account as a sealed atlas of its own. What was written is opened again and searched for the texts of the other
 * accounts; where one stands in it there is no file.
 */

const SHORTEST_TEXT = 8;

const textsOf = (document: Document): ReadonlySet<string> => {
  const own = KIND_NAMES.filter((kind) => scopeOf(kind) !== 'atlas');
  const texts = new Set([accountOf(document).id, accountOf(document).name]);
  for (const { text } of writtenTexts(document, own)) texts.add(text.trim());
  for (const { name } of list(document, 'person')) if (name !== null) texts.add(name.trim());
  return texts;
};

/** Texts of the other accounts that stand nowhere in this one, now or in its log. */
const textsOfOthers = (atlas: Atlas, accountId: string): readonly string[] => {
  const own = atlas.document(accountId);
  const said = JSON.stringify([
    KIND_NAMES.map((kind) => list(own, kind) as readonly AnyRecord[]),
    atlas.log(accountId, 1_000_000).map(({ label, diff }) => [label, diff]),
  ]);
  return [
    ...new Set(
      atlas
        .accounts()
        .filter(({ id }) => id !== accountId)
        .flatMap(({ id }) => [...textsOf(atlas.document(id))]),
    ),
  ].filter((text) => text.length >= SHORTEST_TEXT && !said.includes(JSON.stringify(text).slice(1, -1)));
};

type HandedOver = Omit<Output<'account.handOver'>, 'name'>;

/** Writes an account as an atlas of its own at `path` and searches it. Throws refused where something was found. */
export const handOverTo = async (
  atlas: Atlas,
  accountId: string,
  path: string,
  options: { readonly withHistory: boolean; readonly passphrase: string },
): Promise<HandedOver> => {
  requireStrong(options.passphrase);
  const sought = textsOfOthers(atlas, accountId);
  const { recoveryCode, key } = await atlas.handOver(accountId, path, options);
  const made = await openAtlas(path, { unlock: { key }, readOnly: true });
  let found: readonly { readonly words: readonly string[] }[] = [];
  try {
    found = made.leftovers(sought).found;
  } finally {
    made.close();
  }
  const [first] = found.flatMap(({ words }) => words);
  if (first !== undefined) {
    for (const name of [path, `${path}-journal`]) rmSync(name, { force: true });
    throw new AtlasError(
      'refused',
      `A text of another account stood in the file: “${first.slice(0, 80)}”. It was deleted. Without its history it may be handed over.`,
    );
  }
  return { recoveryCode, searched: sought.length, notices: [] };
};

export const handOverAccount = (
  caller: Caller,
  { accountId, withHistory, passphrase, file }: Input<'account.handOver'>,
): Promise<Output<'account.handOver'>> =>
  caller.services.inTurn(() =>
    withFile(caller, file, 'newAtlas', async (path) => {
      const made = await handOverTo(atlasOf(caller), accountId, path, { withHistory, passphrase });
      caller.services.options.desktop.fileWritten(caller.window.id, path);
      return { name: basename(path), ...made };
    }),
  );
