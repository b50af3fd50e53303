import { COMMANDS } from '../../../shared/commands';
import { keyWords } from '../../state/keyWords';

export type TourStep = {
  readonly title: string;
  readonly text: string;
  /** What it points at: the first of these that is on screen. */
  readonly at: readonly string[];
  readonly side: 'top' | 'bottom' | 'left' | 'right';
};

const entry = (at: number): string => `.rail button:nth-of-type(${at})`;
const MAP = entry(2);
const [UNDO, HIDE, KEYS] = [
  keyWords(COMMANDS['edit.undo'].keys),
  keyWords(COMMANDS['view.hideOpinions'].keys),
  keyWords(COMMANDS['help.shortcuts'].keys),
];

const BEGIN: TourStep = {
  title: 'Begin with what you have',
  text: 'Drop an Excel or CSV table, contacts (.vcf) or a mail (.eml) on the window, paste a signature, or type names into Add many people. Everybody comes onto this map.',
  at: ['.map-empty .buttons', MAP],
  side: 'bottom',
};
const READ: TourStep = {
  title: 'Read the map',
  text: 'Blue is for you, orange against. Dots are influence, and zoomed in a ring is how well you know each other. The legend says what each mark means; press one to see only those people.',
  at: ['.legend', MAP],
  side: 'right',
};

/** The five steps, as the short guide has them. Without people the map has no colours to tell of. */
export const tourSteps = (hasPeople: boolean): readonly TourStep[] => [
  hasPeople ? READ : BEGIN,
  {
    title: 'Say it by keys',
    text: `Click a card: Tab adds a report, Enter a peer, 1 to 5 say how much they decide, + and − where they stand. ${UNDO} takes back anything. ${KEYS} lists every key; ${HIDE} hides every opinion when somebody walks in.`,
    at: ['.map-frame [role=treeitem]', MAP],
    side: 'bottom',
  },
  {
    title: 'Look through a lens',
    text: 'Drag a card onto another and its whole branch moves; elsewhere it stays with a pin. Switch to Coverage, press Uncovered in the legend, and see whom nobody looks after.',
    at: ['.lenses', MAP],
    side: 'bottom',
  },
  {
    title: 'From picture to plan',
    text: 'Compass is the plan on one page: write in it, and click any figure to see why it is what it is. Plan holds every section, Actions who does what by when, My work what of it is yours, History every step.',
    at: [entry(1)],
    side: 'right',
  },
  {
    title: 'Into the room, onto paper',
    text: 'Workshop runs a half day with its questions, clock and blind vote. Present shows the plan as slides, Export PDF prints it. All ask for whom: the customer gets a plan without a word of what you think of them.',
    at: ['.topbar .present', entry(6)],
    side: 'bottom',
  },
];
