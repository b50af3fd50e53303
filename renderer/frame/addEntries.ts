/** What can be added, found in the palette by *add*, *new* or *create* and its name. */
import type { SectionId } from '../../shared/analysis/planSections';
import { addAction } from '../commands/actionCommands';
import { isWhatIf, newScenario, toggleWhatIf } from '../commands/whatIfCommands';
import { useDocument } from '../state/documentStore';
import { addInSection, goTo, setSession } from '../state/session';
import type { Entry } from './paletteEntries';

type Added = {
  /** The words of the button that stands in the section. */
  readonly button: string;
  /** What the palette says, where the button alone says too little. */
  readonly label?: string;
  /** Other names people have for it. */
  readonly also?: readonly string[];
};

/** Every button of the plan that adds something, by its section; a test compares them with those of the screens. */
export const ADDED: Readonly<Partial<Record<SectionId, readonly Added[]>>> = {
  profile: [
    { button: 'Add a business unit', also: ['unit', 'division'] },
    { button: 'Add a department' },
    { button: 'Add a contract' },
    { button: 'Add a history note', also: ['note'] },
    { button: 'Add an area and its vendor', also: ['vendor', 'supplier'] },
  ],
  world: [
    { button: 'Add a customer goal', also: ['goal'] },
    { button: 'Add a trend' },
    { button: 'Add a strength of theirs' },
    { button: 'Add a weakness of theirs' },
    { button: 'Add an opportunity of theirs' },
    { button: 'Add a threat to them' },
  ],
  position: [{ button: 'Add a service figure' }, { button: 'Add a complaint' }],
  stakeholders: [{ button: 'Add a group' }],
  decision: [
    { button: 'Add a step', label: 'Add a step of the decision', also: ['decision step'] },
    { button: 'Add a criterion', label: 'Add a criterion of the decision', also: ['decision criterion'] },
  ],
  potential: [
    { button: 'Add an opportunity', also: ['deal'] },
    { button: 'Add an offering', also: ['product', 'service'] },
  ],
  swot: [
    { button: 'Add a strength' },
    { button: 'Add a weakness' },
    { button: 'Add an opportunity', label: 'Add an opportunity to the SWOT', also: ['swot opportunity'] },
    { button: 'Add a threat' },
    { button: 'Add a key issue', also: ['issue'] },
  ],
  ambition: [
    { button: 'Add a target' },
    { button: 'Add a strategy statement', also: ['strategy'] },
    { button: 'Add a factor', label: 'Add a factor of attractiveness', also: ['attractiveness factor'] },
    { button: 'Add a success factor' },
  ],
  value: [{ button: 'Add a value driver' }, { button: 'Add a proof', also: ['reference'] }],
  objectives: [
    { button: 'Add an objective', also: ['goal'] },
    { button: 'Add a goal of your company', also: ['own goal', 'supplier goal'] },
    { button: 'Add a force' },
  ],
  projects: [{ button: 'Add a project' }],
  competition: [{ button: 'Add a competitor', also: ['rival'] }],
  risks: [{ button: 'Add a risk' }],
  team: [
    { button: 'Add a team member', also: ['member', 'colleague'] },
    { button: 'Add a commitment', also: ['promise'] },
    { button: 'Add a budget line', also: ['budget'] },
    { button: 'Pair a sponsor', also: ['sponsor', 'sponsor pairing'] },
    { button: 'Add a talk', label: 'Add a talk of a sponsor', also: ['sponsor talk'] },
    { button: 'Add a responsibility' },
    { button: 'Add a meeting that comes back', also: ['calendar entry', 'regular meeting'] },
    { button: 'Add a topic', label: 'Add a topic of the approach', also: ['approach'] },
  ],
  review: [
    { button: 'Add a measure', also: ['kpi'] },
    { button: 'Add a weighted measure' },
    { button: 'Add an earlier review', also: ['review'] },
  ],
  appendix: [
    { button: 'Add a meeting', also: ['minutes'] },
    { button: 'Add a decision' },
    { button: 'Add a source', also: ['document'] },
  ],
};

const VERBS = ['add', 'new', 'create'];
const named = (name: string): readonly string[] => VERBS.map((verb) => `${verb} ${name}`);

/** Other words for something that makes one more of a kind; none for what does something else. */
export const otherWordsToAdd = (label: string, also: readonly string[] = []): readonly string[] => {
  const name = /^(?:Add|New|Pair|Prepare) (?:an? )?(.+)$/.exec(label)?.[1];
  return [...(name === undefined ? [] : [name]), ...also].flatMap(named);
};

const entry = (value: string, label: string, detail: string, also: readonly string[], run: () => void): Entry => ({
  value: `add:${value}`,
  label,
  detail,
  keys: '',
  also: otherWordsToAdd(label, also),
  run,
});

/** Goes where it belongs and adds it there, with the cursor in its first field. */
export const addEntries = (titleOf: (section: SectionId) => string): readonly Entry[] => {
  const { accountId, isAtlas, readOnly, isHiding } = useDocument.getState();
  if (accountId === null || isAtlas || readOnly) return [];
  const inSections = (Object.keys(ADDED) as SectionId[]).flatMap((section) =>
    (ADDED[section] ?? []).map(({ button, label = button, also = [] }) =>
      entry(`${section}:${button}`, label, titleOf(section), also, () => addInSection(section, button)),
    ),
  );
  const elsewhere = [
    entry('action', 'Add an action', 'Actions', ['task', 'to do'], () => {
      goTo('actions');
      addAction();
    }),
    entry('workshop', 'Prepare a workshop', 'Workshop', ['agenda'], () => {
      setSession({ agenda: null });
      goTo('workshop');
    }),
    ...(isHiding
      ? []
      : [
          entry('scenario', 'New scenario', 'Grid', ['what if'], () => {
            if (!isWhatIf()) toggleWhatIf();
            newScenario();
          }),
        ]),
  ];
  return [...elsewhere, ...inSections];
};
