import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { SHORTEST_LEFTOVER } from '../../db/leftovers';
import { ownCopiesBeside } from '../../db/inClear';
import { backupsIn } from '../../db/safety/backups';
import { backupsFolder } from '../../db/safety/places';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { list, type Document } from '../../shared/document/document';
import { moneyWordIn } from '../../shared/document/moneyWord';
import { displayName } from '../../shared/document/personName';
import { recordName } from '../../shared/document/recordName';
import { KIND_NAMES, KINDS, type AnyRecord, type FieldName, type Kind } from '../../shared/model';
import { fold } from '../../shared/model/fold';
import { labelOf, nounOf } from '../../shared/model/labels';
import { capital, pluralOf } from '../../shared/model/words';
import { bondOf, writtenTexts } from '../../shared/personal/redaction';
import { destroyedOf, unclearPlaces } from '../../shared/personal/sought';
import { messageOf } from '../../shared/api/messageOf';
import { copiesMadeOf } from './copiesMade';
import { namedFiles } from './namedFiles';
import { conflictsOf } from './surroundings';
import { keepVotesAnew } from './votes';
import { atlasOf, authorOf, tellAtlas, tellMissed, type Caller, type Services } from './windows';

/*
 * Forgetting a person: what it destroys is said first, and what may mean them is asked. Then rows, log, journal and
 * copies are made anew without them, here and in the copies of the atlas this computer knows, and everything is searched
 * for what is left.
 */

const requirePerson = (atlas: Atlas, accountId: string, personId: string): Document => {
  const document = atlas.document(accountId);
  if (!document.person.has(personId))
    throw new AtlasError('notFound', 'This person is not in the account any more. Nothing was changed.');
  return document;
};

const counted = (count: number, one: string, many = pluralOf(one)): string => `${count} ${count === 1 ? one : many}`;

/** Copies of the atlas that this computer knows and that hold the person: saved from here, or opened here before. */
const knownCopies = (services: Services, atlas: Atlas): readonly string[] => {
  const recent = services.settings.recent().flatMap(({ recentId }) => services.settings.pathOf(recentId) ?? []);
  return [...new Set([...copiesMadeOf(services, atlas.atlasId), ...recent])].filter(
    (path) => path !== atlas.path && existsSync(path),
  );
};

/** The copies the app made beside the file before it changed it: backups of before, which go. */
const copiesBeside = (atlas: Atlas): readonly string[] =>
  ownCopiesBeside(atlas.path).map((name) => join(dirname(atlas.path), name));

const NOT_REACHED = [
  'Files you exported (PDF, tables, text, account files) and what was sent to others.',
  'Backups of the computer, its trash, and what a disk keeps of deleted files until it is overwritten.',
];

const leftWords = (
  atlas: Atlas,
  names: readonly string[],
  documents: ReadonlyMap<string, Document>,
  accountId: string,
) => {
  const keys = new Set(names.map(fold));
  const cards = [...documents].flatMap(([id, document]) =>
    id === accountId
      ? []
      : list(document, 'person').some(({ name }) => name !== null && keys.has(fold(name)))
        ? [
            `${[...document.account.values()][0]?.name ?? 'Another account'} has a card of this name, which stays: forget it there, too.`,
          ]
        : [],
  );
  return [
    ...cards,
    ...conflictsOf(atlas).map(
      (path) => `${path} was set aside by a service because two computers wrote at once. It is not touched.`,
    ),
    ...NOT_REACHED,
  ];
};

const documentsOf = (atlas: Atlas): ReadonlyMap<string, Document> =>
  new Map(atlas.accounts().map(({ id }) => [id, atlas.document(id)]));

export const lookAtPerson = async (
  caller: Caller,
  { accountId, personId }: Input<'personal.look'>,
): Promise<Output<'personal.look'>> => {
  const atlas = atlasOf(caller);
  const document = requirePerson(atlas, accountId, personId);
  const { called, finder, persons } = atlas.findPerson(accountId, personId);
  const destroyed = destroyedOf(document, personId, finder);
  const word = moneyWordIn(document);
  const vault = atlas.vault();
  const backups = vault === null ? 0 : backupsIn(backupsFolder(vault.folder)).length;
  const person = document.person.get(personId);
  const named = await namedFiles(atlas, accountId, [...called.names, ...called.reached]);
  return {
    name: person === undefined ? '' : displayName(person),
    names: [...called.names],
    destroys: [
      ...(destroyed.texts > 0 ? [`${counted(destroyed.texts, 'text')} of the card: notes, evidence, address`] : []),
      ...(destroyed.photos > 0 ? [counted(destroyed.photos, 'photo')] : []),
      ...KIND_NAMES.flatMap((kind) =>
        destroyed.about[kind] === undefined
          ? []
          : [`what is written in ${counted(destroyed.about[kind], nounOf(kind, word))}`],
      ),
      ...(destroyed.mentions > 0 ? [`the name in ${counted(destroyed.mentions, 'text')} elsewhere`] : []),
      'every step of undo that would bring any of it back, and the name in the log',
    ],
    unclear: unclearPlaces(document, persons, finder).map(({ kind, id, field, ...one }) => ({
      place: one.place,
      where: whereWords(document, kind, id, field, one.before),
      words: [...one.words],
      before: one.before,
      after: one.after,
      isLikely: one.isLikely,
    })),
    attachments: named.map(({ id, name, isNamed }) => ({ attachmentId: id, name, isNamed })),
    files: [
      ...(vault === null
        ? []
        : [`the edit journal and ${counted(backups, 'copy', 'copies')} kept of this atlas, begun anew`]),
      ...copiesBeside(atlas).map((path) => `${path}: a copy the app made before it changed the file, deleted`),
      ...knownCopies(caller.services, atlas).map(
        (path) => `${path}: a copy of this atlas, where it holds them, changed as this one`,
      ),
    ],
    left: leftWords(atlas, called.names, documentsOf(atlas), accountId),
  };
};

/** Where a text stands: the kind of record, what it is called where that is not the text itself, and the field. */
const whereWords = (document: Document, kind: Kind, id: string, field: string, begins: string): string => {
  const name = recordName(document, kind, id);
  const label = labelOf(kind, field as FieldName<Kind>, moneyWordIn(document)).toLowerCase();
  const noun = capital(KINDS[kind].noun);
  return name.startsWith(begins) && begins.length > 2 ? noun : `${noun}: ${name}, ${label}`;
};

/** Lines of texts that were about the person: what is looked for afterwards, but for what somebody else's says, too. */
const privateLines = (document: Document, personId: string): readonly string[] => {
  const persons = new Set([personId]);
  const texts: string[] = [];
  for (const kind of KIND_NAMES)
    for (const record of list(document, kind) as readonly AnyRecord[])
      if ((kind === 'person' && record.id === personId) || bondOf(kind, record, persons) === 'about')
        for (const value of Object.values(record)) if (typeof value === 'string') texts.push(value);
  return texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
};

const SHORTEST_LINE = 8;

/** What is looked for: names, addresses, what was written about them; not what anybody else is called or says. */
const soughtFor = (atlas: Atlas, accountId: string, personId: string): readonly string[] => {
  const { called, finder } = atlas.findPerson(accountId, personId);
  const document = atlas.document(accountId);
  const names = called.names.filter((name) => finder.sure(name).length > 0);
  const lines = privateLines(document, personId).filter((line) => line.length >= SHORTEST_LINE && /\s/u.test(line));
  return [...new Set([...names, ...called.reached, ...lines])].filter((word) => word.length >= SHORTEST_LEFTOVER);
};

/** Words that stand in the atlas as it is, in what others say: they are no leftovers. */
const saidByOthers = (atlas: Atlas, words: readonly string[]): ReadonlySet<string> => {
  const texts: string[] = [];
  for (const document of documentsOf(atlas).values()) for (const { text } of writtenTexts(document)) texts.push(text);
  const all = texts.join('\n');
  return new Set(words.filter((word) => all.includes(word)));
};

type InCopy = {
  readonly path: string;
  readonly said: string;
  readonly found: readonly string[];
  readonly files: number;
};

/** Forgets them in a copy of the atlas. What cannot be opened is said. */
const forgetInCopy = async (
  caller: Caller,
  atlas: Atlas,
  path: string,
  { accountId, personId }: Input<'personal.forget'>,
): Promise<InCopy | null> => {
  const { services } = caller;
  const here = [...services.atlases].find((one) => one.atlas.isAt(path))?.atlas;
  let copy: Atlas | null = here ?? null;
  try {
    copy ??= await atlas.openAlike(path, {
      safety: { folder: services.safety.folder },
      copier: services.safety.copier,
    });
    if (!copy.hasAccount(accountId) || !copy.document(accountId).person.has(personId)) return null;
    if (copy.readOnly !== null) throw new AtlasError('readOnly', copy.readOnly);
    const words = soughtFor(copy, accountId, personId);
    copy.forgetPerson(authorOf(caller), accountId, personId, { places: [], attachments: [] });
    for (const beside of copiesBeside(copy)) rmSync(beside, { force: true });
    const own = saidByOthers(copy, words);
    const { files, found } = copy.leftovers(words.filter((word) => !own.has(word)));
    return { path, said: `${path}: forgotten there, too`, found: found.map(({ where }) => where), files };
  } catch (error) {
    const why = messageOf(error);
    return { path, said: `${path} may be a copy that holds them and was not changed. ${why}`, found: [], files: 0 };
  } finally {
    if (here === undefined) copy?.close();
  }
};

export const forgetPerson = (caller: Caller, input: Input<'personal.forget'>): Promise<Output<'personal.forget'>> =>
  caller.services.inTurn(async () => {
    const { services, window } = caller;
    const { accountId, personId, name, places, attachments } = input;
    const atlas = atlasOf(caller);
    const document = requirePerson(atlas, accountId, personId);
    const person = document.person.get(personId);
    const shown = person === undefined ? '' : displayName(person);
    if (fold(name.trim()) !== fold(shown))
      throw new AtlasError('invalidInput', `Type the name, ${shown}. Nothing was changed.`);
    if (atlas.readOnly !== null) throw new AtlasError('readOnly', atlas.readOnly);
    if (window.open?.scratches.has(accountId) === true)
      throw new AtlasError(
        'refused',
        'A vote runs in this account. Close it first: it may name them. Nothing was changed.',
      );
    // A copy under way would bring back what is taken out of all of them.
    await services.safety.idle();
    const words = soughtFor(atlas, accountId, personId);
    const left = leftWords(atlas, atlas.findPerson(accountId, personId).called.names, documentsOf(atlas), accountId);
    // Copies first: a run that ends in between leaves this atlas as it is, and is done again.
    const copies: InCopy[] = [];
    for (const path of knownCopies(services, atlas)) {
      const done = await forgetInCopy(caller, atlas, path, input);
      if (done !== null) copies.push(done);
    }
    atlas.forgetPerson(authorOf(caller), accountId, personId, { places, attachments });
    for (const path of copiesBeside(atlas)) rmSync(path, { force: true });
    if (window.open !== null) keepVotesAnew(window.open);
    for (const other of services.windows.values()) {
      if (other.open !== window.open) continue;
      other.lastEdit = null;
      other.held.clear();
    }
    if (!atlas.document(accountId).person.has(personId)) services.settings.forgetAccounts(new Set([personId]));
    const own = saidByOthers(atlas, words);
    const sought = words.filter((word) => !own.has(word));
    const { files, found } = atlas.leftovers(sought);
    tellMissed(caller);
    tellAtlas(caller);
    return {
      name: shown,
      done: [
        `${basename(atlas.path)}: rows and log rewritten, every page built anew`,
        'the edit journal and the copies kept of it, begun anew',
        ...copies.filter(({ files: read }) => read > 0).map(({ said }) => said),
      ],
      searched: {
        files: files + copies.reduce((sum, one) => sum + one.files, 0),
        words: sought.length,
        found: [...found.map(({ where }) => where), ...copies.flatMap((one) => one.found)],
      },
      left: [...copies.filter(({ files: read }) => read === 0).map(({ said }) => said), ...left],
    };
  });

/** Since which day each person is in the account: the day of the row of the log that brought them. */
export const peopleSince = (caller: Caller, { accountId }: Input<'personal.since'>): Output<'personal.since'> =>
  Object.fromEntries(atlasOf(caller).peopleSince(accountId));
