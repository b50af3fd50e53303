import { accountFacts } from '../../shared/analysis/accountFacts';
import { calendarDays, calendarFile } from '../../shared/exchange/calendarFile';
import { accountWorkbook } from '../../shared/exchange/xlsx/accountWorkbook';
import type { AtlasState, Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { TEAM } from '../../shared/audience/viewer';
import { DEFAULT_LOCALE } from '../../shared/conventions/conventions';
import { saidAs } from '../../shared/document/spokenWords';
import { accountOf, ATLAS_ITSELF, list, type Document } from '../../shared/document/document';
import { edit, newId } from '../../shared/document/draft';
import { startFrom } from '../../shared/document/fromTemplate';
import { seen } from '../../shared/model/seen';
import { KIND_NAMES, type AnyRecord } from '../../shared/model';
import { accountText } from './accountFiles';
import { duplicateAccount, importDocument } from './accountImport';
import { withFile, writeChosen } from './chosenFiles';
import { readForeignAccount } from './foreignFiles';
import { planTextFile } from './planTextFile';
import { writeSearched } from './searched';
import type { Atlas } from '../../db/atlas';
import { atlasOf, authorOf, emit, requireStillOpen, stateOf, tellAtlas, tellChange, type Caller } from './windows';
import { forgetVote, keepVotesAnew } from './votes';

/** A document as it crosses to the page: the records of every kind that has any, in their order. */
export const recordsOf = (document: Document): Output<'account.open'>['records'] =>
  Object.fromEntries(
    KIND_NAMES.flatMap((kind) =>
      document[kind].size === 0 ? [] : [[kind, list(document, kind) as readonly AnyRecord[]]],
    ),
  ) as Output<'account.open'>['records'];

export const createAccount = (caller: Caller, input: Input<'account.create'>): Output<'account.create'> => {
  const { currency, template } = input;
  const name = seen(input.name);
  const atlas = atlasOf(caller);
  const accountId = newId();
  atlas.putAccount(
    authorOf(caller),
    accountId,
    `New account ${name}`,
    edit(atlas.atlasDocument(), (draft) => {
      draft.add('account', { id: accountId, name, currency: currency.toUpperCase() });
      startFrom(draft, accountId, template ?? null);
    }),
  );
  tellAtlas(caller);
  return { accountId, atlas: stateOf(atlas) };
};

export const openAccount = (caller: Caller, { accountId }: Input<'account.open'>): Output<'account.open'> => {
  const atlas = atlasOf(caller);
  const document = atlas.document(accountId);
  if (accountId === ATLAS_ITSELF) showAtlasItself(caller);
  else {
    caller.window.accountId = accountId;
    caller.window.showsAtlas = false;
    caller.services.followers.opened(caller.window);
  }
  return {
    accountId,
    revision: atlas.revision(),
    records: recordsOf(document),
    history: atlas.history(authorOf(caller), accountId),
    accounts: [...atlas.accounts()],
    layouts: [...atlas.layouts(accountId)],
  };
};

export const keepLayout = (caller: Caller, { accountId, ...layout }: Input<'map.keepLayout'>): null => {
  atlasOf(caller).keepLayout(accountId, layout);
  if (caller.window.open) caller.services.followers.laidOut(caller.window.open, accountId);
  return null;
};

/** What is looked at above the accounts. An archived plan counts no more. */
export const factsIn = (atlas: Atlas, asOf: string): Output<'account.facts'> =>
  atlas
    .accounts()
    .filter(({ archived }) => !archived)
    .map(({ id }) => accountFacts(atlas.document(id), asOf));
export const factsOfAccounts = (caller: Caller, { asOf }: Input<'account.facts'>): Output<'account.facts'> =>
  factsIn(atlasOf(caller), asOf);

/** The window shows what is above its accounts, and none of them. */
const showAtlasItself = ({ services, window }: Caller): void => {
  const hadAccount = window.accountId !== null;
  window.accountId = null;
  window.showsAtlas = true;
  if (hadAccount) services.followers.released(window);
};

export const duplicate = (caller: Caller, { accountId }: Input<'account.duplicate'>): Output<'account.duplicate'> => {
  const atlas = atlasOf(caller);
  const copy = duplicateAccount(atlas, authorOf(caller), accountId);
  tellAtlas(caller);
  return { accountId: copy.accountId, atlas: stateOf(atlas) };
};

export const deleteAccount = async (caller: Caller, { accountId }: Input<'account.delete'>): Promise<AtlasState> => {
  const atlas = atlasOf(caller);
  // A copy under way would bring back what is taken out of all of them.
  await caller.services.safety.idle();
  requireStillOpen(caller, atlas);
  const name = accountOf(atlas.document(accountId)).name;
  const { open } = caller.window;
  if (open !== null) forgetVote(open, accountId);
  const change = atlas.removeAccount(authorOf(caller), accountId);
  if (open !== null) keepVotesAnew(open);
  for (const window of caller.services.windows.values()) {
    if (window.open !== caller.window.open || window.accountId !== accountId) continue;
    window.accountId = null;
    caller.services.followers.released(window);
    if (window !== caller.window)
      emit(window, 'atlas.changed', { atlas: stateOf(atlas), message: `${name} was deleted in another window.` });
  }
  tellChange(caller, accountId, change);
  tellAtlas(caller);
  return stateOf(atlas);
};

/** Throws accountExists where the atlas has the account of a file, with what it is called here. */
const requireNotThere = (atlas: Atlas, document: Document): void => {
  const here = atlas.accounts().find(({ id }) => id === accountOf(document).id);
  if (here === undefined) return;
  throw new AtlasError(
    'accountExists',
    `${here.name} is in this atlas already. Merge the two, or bring the file in as an account of its own. Nothing was changed.`,
    { accountId: here.id, name: here.name, isArchived: here.archived },
  );
};

export const importAccount = (
  caller: Caller,
  { file, onConflict, asOwn }: Input<'account.import'>,
): Promise<Output<'account.import'>> =>
  withFile(caller, file, 'importAccount', async (path) => {
    const atlas = atlasOf(caller);
    if (atlas.readOnly !== null) throw new AtlasError('readOnly', atlas.readOnly);
    const read = await readForeignAccount(caller.services.options.startReader, path);
    requireStillOpen(caller, atlas);
    if (asOwn !== true) requireNotThere(atlas, read.document);
    void caller.window.open?.copies.make('beforeImport');
    const { accountId, notices, change } = importDocument(atlas, authorOf(caller), read.document, onConflict);
    tellChange(caller, accountId, change);
    tellAtlas(caller);
    return { accountId, atlas: stateOf(atlas), notices: [...read.notices, ...notices] };
  });

export const exportAccount = (
  caller: Caller,
  { accountId, file }: Input<'account.export'>,
): Promise<Output<'account.export'>> =>
  withFile(caller, file, 'saveAccount', (path) =>
    writeChosen(caller, path, accountText(atlasOf(caller).document(accountId))),
  );

export const exportCalendar = (
  caller: Caller,
  { accountId, asOf, viewer = TEAM, file }: Input<'calendar.export'>,
): Promise<Output<'calendar.export'>> =>
  withFile(caller, file, 'saveCalendar', async (path) => {
    const document = atlasOf(caller).document(accountId);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    const made = {
      content: saidAs(document, () => calendarFile(seen, asOf)),
      form: 'calendar' as const,
      document,
      seen,
    };
    return { ...(await writeSearched(caller, path, made)), days: calendarDays(seen, asOf) };
  });

export const exportWorkbook = (
  caller: Caller,
  { accountId, asOf, viewer = TEAM, file }: Input<'workbook.export'>,
): Promise<Output<'workbook.export'>> =>
  withFile(caller, file, 'saveWorkbook', (path) => {
    const document = atlasOf(caller).document(accountId);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    return writeSearched(caller, path, {
      content: saidAs(document, () => accountWorkbook(seen, asOf)),
      form: 'package',
      document,
      seen,
    });
  });

export const exportText = (
  caller: Caller,
  { accountId, asOf, locale = DEFAULT_LOCALE, viewer = TEAM, file }: Input<'text.export'>,
): Promise<Output<'text.export'>> =>
  withFile(caller, file, 'saveText', (path) => {
    const document = atlasOf(caller).document(accountId);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    return writeSearched(caller, path, { content: planTextFile(seen, asOf, locale), form: 'text', document, seen });
  });
