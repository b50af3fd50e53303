import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../renderer/commands/handlers';
import { deleteMap } from '../../../renderer/commands/mapChoice';
import { deleteLine } from '../../../renderer/commands/lineCommands';
import { deleteRecord } from '../../../renderer/commands/recordCommands';
import { closeAccount, wholeDocument, openAccount, settled } from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { resetSession, session, setSession } from '../../../renderer/state/session';
import { COMMAND_IDS, type CommandId } from '../../../shared/commands';
import { accountOf, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { KIND_NAMES, type Kind } from '../../../shared/model';
import { sampleDocument } from '../../support/samples';
import { atlasNamed, handedOut, startPageHost } from '../../support/pageHost';

/*
 * Nothing goes silently: whatever takes a record out of the document names what goes, before in a dialog or at once in a
 * message that says how it comes back.
 */

const host = startPageHost();
const sample = edited(sampleDocument('hospital'), (draft) => {
  const now = draft.current();
  for (const name of ['Whole account', 'Spare map']) {
    const { id: mapId } = draft.add('map', { name });
    for (const seat of list(now, 'seat')) draft.add('placement', { mapId, seatId: seat.id, x: 1, y: 2 });
  }
});
const opportunityId = list(sample, 'opportunity').find((one) => one.stakeholderIds.length > 2)?.id ?? '';

const open = async (document: Document): Promise<void> => {
  let revision = 1;
  host.answers['account.open'] = () => handedOut(document);
  host.answers['document.apply'] = (input) => {
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  host.answers['file.choose'] = () => null;
  closeAccount();
  const { id } = accountOf(document);
  await openAccount(id, false);
  resetSession('atlas', { atlas: atlasNamed('One', [id]), place: 'map', settings: { theme: 'system', page: {} } });
  useMessages.setState({ messages: [] });
};
const idsOf = (document: Document): ReadonlySet<string> =>
  new Set(KIND_NAMES.flatMap((kind) => list(document, kind as Kind).map((record) => `${kind} ${record.id}`)));
const goneSince = (before: ReadonlySet<string>): readonly string[] => {
  const now = idsOf(wholeDocument());
  return [...before].filter((id) => !now.has(id));
};
const said = (): string =>
  useMessages
    .getState()
    .messages.map(({ text }) => text)
    .join(' ');

beforeEach(() => open(sample));

describe('a command that takes something away', () => {
  const seatOfPerson = (name: string): string =>
    list(sample, 'holding').find(
      ({ personId, to }) => to === null && list(sample, 'person').find(({ id }) => id === personId)?.name === name,
    )?.seatId ?? '';
  /** What goes with cards that are moved: where they lay before. */
  const MOVES: ReadonlySet<CommandId> = new Set(
    COMMAND_IDS.filter((id) =>
      /^person\.(indent|outdent|detach|tray|move|boss|peer|report|align|spread|nudge)/.test(id),
    ),
  );
  const works = async (id: CommandId): Promise<readonly string[]> => {
    const before = idsOf(wholeDocument());
    run(id);
    await settled();
    const gone = goneSince(before).filter((one) => !(MOVES.has(id) && one.startsWith('placement')));
    if (gone.length > 0) expect(session().dialog !== null || said() !== '', `${id}: ${gone.join(', ')}`).toBe(true);
    return gone;
  };

  it('says what goes, whichever of all commands it is', async () => {
    const destroying: CommandId[] = [];
    for (const selection of [
      [seatOfPerson('Amelie Strand')],
      [seatOfPerson('Amelie Strand'), seatOfPerson('Petra Lind')],
    ]) {
      for (const id of COMMAND_IDS.filter((one) => one !== 'atlas.close' && one !== 'go.start')) {
        await open(sample);
        setSession({ selection });
        const gone = await works(id);
        if (gone.length > 0 && !destroying.includes(id)) destroying.push(id);
      }
    }
    // Known by what they do, not by their names: one that comes is looked at here.
    expect(destroying.toSorted()).toEqual(['person.delete', 'person.unpin', 'view.tidy']);
  });
  it('also on the map of an opportunity', async () => {
    const [personId] = list(sample, 'opportunity').find(({ id }) => id === opportunityId)?.stakeholderIds ?? [];
    const seatId = list(sample, 'holding').find((one) => one.personId === personId && one.to === null)?.seatId ?? '';
    const withMap = edited(sample, (draft) => {
      draft.add('map', { name: 'Deal', opportunityId });
      draft.add('override', { personId: personId ?? '', opportunityId, attitude: -2 });
    });
    const mapId = list(withMap, 'map').find(({ name }) => name === 'Deal')?.id ?? '';
    for (const [id, words] of [
      ['person.offMap', 'Maren Aldous taken off this opportunity. The account keeps the person.'],
      ['person.asAccount', 'What this opportunity said of Maren Aldous is gone, and the account’s words hold again.'],
      ['person.delete', 'Maren Aldous taken off this opportunity. The account keeps the person.'],
    ] as const) {
      await open(withMap);
      setSession({ mapId, selection: [seatId] });
      await works(id);
      expect(said(), id).toContain(words);
    }
  });
  it('names a person and everything that goes with them', async () => {
    setSession({ selection: [seatOfPerson('Amelie Strand')] });
    run('person.delete');
    await settled();
    expect(session().dialog !== null || /^Amelie Strand deleted.*Ctrl Z takes it back/.test(said())).toBe(true);
  });
});

describe('a button that takes something away', () => {
  it('names a map, a line and a target that go', async () => {
    deleteMap(list(sample, 'map').find(({ name }) => name === 'Spare map')?.id ?? '');
    expect(said()).toContain('The map Spare map is deleted, and nobody on it.');
    deleteLine(list(sample, 'link')[0]?.id ?? '', 'Influences Beatrix Lund');
    expect(said()).toContain('The line “Influences Beatrix Lund” is deleted. Ctrl Z takes it back.');
    deleteRecord('target', list(sample, 'target')[0]?.id ?? '');
    expect(said()).toMatch(/FY ?\d{4}.* is deleted\. Ctrl Z takes it back\./);
    await settled();
  });

  /**
   * Every place of the page that takes something away, and how what goes is named. A new one is added here once it does:
   * `asks` before, `says` at once, `shows` where a person empties a field or takes back what they see, or the command
   * it runs does.
   */
  const PLACES: Readonly<Record<string, 'asks' | 'says' | 'shows'>> = {
    'commands/agendaCommands.ts draft.remove': 'says',
    'commands/agendaCommands.ts removeWithLinks': 'says',
    'commands/atlasCommands.ts account.delete': 'asks',
    'commands/atlasCommands.ts openSample startOver': 'asks',
    'commands/basisCommands.ts draft.remove': 'shows',
    'commands/compositionCommands.ts draft.remove': 'says',
    'commands/counterpartCommands.ts draft.remove': 'says',
    'commands/designCommands.ts draft.remove': 'shows',
    'commands/leaveCommands.ts leaveSeat': 'asks',
    'commands/lineCommands.ts draft.remove': 'says',
    'commands/mapChoice.ts removeWithLinks': 'says',
    'commands/noteCommands.ts draft.remove': 'says',
    'commands/opportunityCommands.ts takeOutOfOpportunity': 'says',
    'commands/orderCommands.ts draft.remove': 'shows',
    'commands/peopleCommands.ts draft.remove': 'shows',
    'commands/peopleCommands.ts leaveSeat': 'says',
    'commands/peopleCommands.ts removeSeats': 'says',
    'commands/placeCommands.ts draft.remove': 'says',
    'commands/programmeCommands.ts draft.remove': 'shows',
    'commands/roleCommands.ts draft.remove': 'shows',
    'commands/recordCommands.ts removePerson': 'says',
    'commands/selectionCommands.ts draft.remove': 'says',
    'commands/recordCommands.ts removeWithLinks': 'says',
    'commands/savedViewCommands.ts removeWithLinks': 'says',
    'commands/settingCommands.ts draft.remove': 'says',
    'commands/whatIfCommands.ts removeWithLinks': 'says',
    'commands/personalCommands.ts personal.forget': 'asks',
    'parts/person/ForgetPersonDialog.tsx danger': 'asks',
    'parts/person/GroupFields.tsx danger': 'says',
    'parts/person/PersonData.tsx danger': 'asks',
    'parts/person/PersonPanel.tsx danger': 'says',
    'parts/person/RetentionDialog.tsx danger': 'asks',
    'parts/person/SeveralPanel.tsx danger': 'says',
    'parts/person/WhatIfPanel.tsx danger': 'says',
    'parts/records/DeleteRecordDialog.tsx danger': 'asks',
    'places/people/list/listCells.ts draft.remove': 'shows',
    'places/plan/position/RevenueGrid.tsx draft.remove': 'shows',
    'places/plan/potential/whitespaceCells.ts removeWithLinks': 'shows',
    'places/accounts/DeleteAccountDialog.tsx danger': 'asks',
    'commands/removal.ts client.remove': 'asks',
    'places/start/LeftEdits.tsx danger': 'asks',
    'places/start/LeftEdits.tsx safety.forgetLeft': 'asks',
    'places/start/RemoveClientDialog.tsx danger': 'asks',
    'places/start/SealDialog.tsx atlas.unseal': 'asks',
    'places/start/SealDialog.tsx danger': 'asks',
    'places/start/StartOverDialog.tsx danger': 'asks',
    'places/start/Recent.tsx recent.forget': 'says',
    'places/start/UnsavedDialog.tsx danger': 'asks',
    'places/workshop/CloseStep.tsx danger': 'asks',
  };
  const TAKES: readonly (readonly [string, RegExp])[] = [
    ['draft.remove', /\bdraft\.remove\(/],
    ['removeWithLinks', /\bremoveWithLinks\(/],
    ['removeSeats', /\bremoveSeats\(/],
    ['removePerson', /\bremovePerson\(/],
    ['leaveSeat', /\bleaveSeat\(/],
    ['takeOutOfOpportunity', /\btakeOutOfOpportunity\(/],
    ['danger', /tone="danger"/],
    ['account.delete', /'account\.delete'/],
    ['client.remove', /call\('client\.remove'/],
    ['personal.forget', /call\('personal\.forget'/],
    ['recent.forget', /'recent\.forget'/],
    ['safety.forgetLeft', /'safety\.forgetLeft'/],
    ['atlas.unseal', /'atlas\.unseal'/],
    ['openSample startOver', /'atlas\.openSample', \{ sample, startOver \}/],
  ];
  it('is one of those known to name it', () => {
    const folder = fileURLToPath(new URL('../../../renderer', import.meta.url));
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return TAKES.filter(([, pattern]) => pattern.test(text)).map(
          ([what]) => `${name.replaceAll('\\', '/')} ${what}`,
        );
      });
    expect(found.toSorted()).toEqual(Object.keys(PLACES).toSorted());
  });
});
