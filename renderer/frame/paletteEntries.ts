import { inOrderOf } from '../../shared/analysis/sectionOrder';
import { SECTIONS, type SectionId } from '../../shared/analysis/planSections';
import { COMMAND_IDS, commandOf } from '../../shared/commands';
import { single } from '../../shared/document/document';
import { offered } from '../../shared/document/filled';
import { holderOf } from '../../shared/document/occupancy';
import { drawnSeats } from '../../shared/document/people';
import { displayName } from '../../shared/document/personName';
import { recordName } from '../../shared/document/recordName';
import { stakeholderById } from '../../shared/document/stakeholder';
import { KINDS, type Kind } from '../../shared/model';
import { bestMatches, type Searched } from '../../shared/model/search';
import { showAccount } from '../commands/atlasCommands';
import { isAvailable, run } from '../commands/handlers';
import { addEntries, otherWordsToAdd } from './addEntries';
import { clientsHidden } from '../state/clients';
import { attempt } from '../state/messages';
import { keyWords } from '../state/keyWords';
import { showPerson } from '../commands/mapCommands';
import { showRecord } from '../commands/recordCommands';
import { currentDocument, useDocument } from '../state/documentStore';
import { remember, remembered, session, showSection } from '../state/session';

export type Entry = Searched & {
  readonly value: string;
  readonly keys: string;
  readonly run: () => void;
};

/** Records that are looked for by name, beside people. */
const FOUND = [
  'action',
  'objective',
  'customerGoal',
  'opportunity',
  'project',
  'risk',
  'contract',
  'meeting',
  'decision',
  'group',
  'member',
  'businessUnit',
  'department',
  'competitor',
  'offering',
] as const satisfies readonly Kind[];

/** What sections are looked for by, beside their title. */
const SECTION_ALSO: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  cover: ['summary', 'period'],
  profile: ['company', 'facts'],
  world: ['goals', 'strategy map', 'trends'],
  position: ['revenue', 'money', 'years', 'relationship stage', 'scorecard'],
  stakeholders: ['people', 'power map', 'influence'],
  decision: ['process', 'criteria', 'buying centre', 'call sheet'],
  potential: ['opportunities', 'pipeline', 'deals', 'cross selling', 'upsell'],
  swot: ['strengths', 'weaknesses', 'threats'],
  ambition: ['vision', 'targets', 'strategy'],
  value: ['business case', 'roi', 'return'],
  objectives: ['tasks', 'to do', 'force field'],
  projects: ['joint work'],
  competition: ['competitors', 'rivals'],
  risks: ['threats'],
  team: ['raci', 'responsibilities', 'sponsor', 'budget', 'calendar'],
  review: ['kpi', 'measures'],
  appendix: ['minutes', 'meetings', 'decisions', 'sources', 'documents', 'notes'],
};

/** Accounts of the atlas by their names, where these may be read. */
const accountEntries = (): readonly Entry[] =>
  clientsHidden()
    ? []
    : (session().atlas?.accounts ?? []).map((account): Entry => ({
        value: `account:${account.id}`,
        label: account.name,
        detail: 'Account',
        keys: '',
        run: () => void attempt(() => showAccount(account.id)),
      }));

/** Everything that can be found now: people, sections, commands, records. */
export const paletteEntries = (): readonly Entry[] => {
  const commands = COMMAND_IDS.filter((id) => id !== 'view.palette' && isAvailable(id)).map((id): Entry => {
    const command = commandOf(id);
    return {
      value: id,
      label: command.label,
      detail: command.menu,
      keys: command.keys === undefined ? '' : keyWords(command.keys),
      also: [...(command.also ?? []), ...otherWordsToAdd(command.label)],
      run: () => run(id),
    };
  });
  if (useDocument.getState().accountId === null) return [...accountEntries(), ...commands];
  const content = currentDocument();
  const views = stakeholderById(content);
  const people = drawnSeats(content).flatMap((seat): Entry[] => {
    const one = views.get(holderOf(content, seat.id) ?? '');
    return one
      ? [
          {
            value: `seat:${seat.id}`,
            label: displayName(one),
            detail: seat.title ?? '',
            keys: '',
            run: () => showPerson(seat.id),
          },
        ]
      : [];
  });
  const sections = inOrderOf(SECTIONS, single(content, 'plan')?.template ?? null).map((section): Entry => ({
    value: `section:${section.id}`,
    label: section.title,
    detail: 'Plan',
    keys: '',
    also: SECTION_ALSO[section.id] ?? [],
    run: () => showSection(section.id),
  }));
  const records = FOUND.flatMap((kind) =>
    offered(content, kind).map((record): Entry => ({
      value: `${kind}:${record.id}`,
      label: recordName(content, kind, record.id),
      detail: KINDS[kind].noun,
      keys: '',
      run: () => showRecord(kind, record.id),
    })),
  );
  const titleOf = (id: SectionId): string => SECTIONS.find((section) => section.id === id)?.title ?? '';
  return [...people, ...sections, ...commands, ...addEntries(titleOf), ...records];
};

/** So many were used last. */
const RECENT = 6;
const SETTING = 'palette';
const recent = (): readonly string[] => {
  const values = remembered<unknown>(SETTING, []);
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];
};

/** Remembers what was used, so that it stands first the next time. */
export const rememberEntry = (value: string): void =>
  remember(SETTING, [value, ...recent().filter((one) => one !== value)].slice(0, RECENT));

/** Before anything is typed: how well a command fits what is on screen, the best first. */
const fitOf = ({ value }: Entry): number => {
  if (session().selection.length > 0 && value.startsWith('person.')) return 0;
  if (useDocument.getState().accountId === null) return 1;
  return ['go.', 'view.', 'plan.', 'slides.', 'pdf.'].findIndex((group) => value.startsWith(group)) >= 0 ? 1 : 2;
};

/** What was used last, then what fits those who are chosen and the account, then every other command. */
const shownFirst = (all: readonly Entry[]): readonly Entry[] => {
  const last = recent().flatMap((value) => all.find((entry) => entry.value === value) ?? []);
  const rest = all.filter((entry) => !entry.value.includes(':') && !last.includes(entry));
  return [...last, ...rest.toSorted((one, other) => fitOf(one) - fitOf(other))];
};

/** What a query finds, best first. */
export const foundEntries = (all: readonly Entry[], query: string): readonly Entry[] =>
  query.trim() === '' ? shownFirst(all) : bestMatches(all, query);
