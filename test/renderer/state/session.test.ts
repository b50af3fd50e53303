import { beforeEach, describe, expect, it } from 'vitest';
import { openDialog, resetSession, session, setSession, type Session } from '../../../renderer/state/session';
import { NO_PEOPLE_FILTER } from '../../../shared/analysis/peopleFilter';
import { atlasNamed, startPageHost } from '../../support/pageHost';

startPageHost();
const fresh: Session = session();

/** Something else in every property. */
const USED: Omit<Session, 'started'> = {
  atlas: atlasNamed('One', ['A']),
  locked: { name: 'One', recentId: 'one' },
  atlasPlace: 'portfolio',
  portfolioTab: 'rules',
  selectionTab: 'pilot',
  programmePage: 'charter',
  programmeProfileId: 'p1',
  programmeRoleId: 'r1',
  methodPage: 'words',
  method: 'threeS',
  cameFrom: 'A',
  settings: { theme: 'dark', page: { panelWidth: 300 } },
  place: 'plan',
  view: 'contacts',
  selection: ['s1'],
  line: 'l1',
  naming: 's1',
  dropTarget: 's2',
  lens: 'influence',
  marks: ['high'],
  focus: { seatId: 's1', steps: 1, seats: new Set(['s1']) },
  filter: { ...NO_PEOPLE_FILTER, text: 'x' },
  mapId: 'm1',
  frames: null,
  groupsOver: true,
  photos: false,
  frame: { kind: 'group', id: 'g1' },
  layout: 'rows',
  whatIf: { scenarioId: 's' },
  collapsed: new Set(['s1']),
  pageView: 'page',
  section: 'potential',
  spot: { kind: 'risk', id: 'r1' },
  slide: 2,
  exporting: ['plan'],
  exportView: 'customer',
  action: 'a1',
  agenda: 'w1',
  historyTab: 'snapshots',
  stepping: 'v1',
  voting: { page: 'vote' },
  isWholeShown: true,
  running: 'w1',
  capturing: 'parked',
  wall: { mode: 'adjust' },
  adding: { section: 'risks', label: 'Add a risk' },
  dialog: { name: 'palette' },
  leftTyped: { addMany: 'Ann Roe' },
  namesShown: true,
  panelOpen: false,
  panelKept: true,
  lesson: { id: 'basis', sample: 'hospital', before: 3 },
};
const OF_WINDOW = [
  'started',
  'settings',
  'place',
  'lens',
  'frames',
  'groupsOver',
  'photos',
  'section',
  'panelOpen',
  'panelKept',
  'lesson',
] as const;

const OF_ATLAS = [
  'atlas',
  'locked',
  'atlasPlace',
  'portfolioTab',
  'selectionTab',
  'programmePage',
  'programmeProfileId',
  'programmeRoleId',
  'methodPage',
  'method',
  'cameFrom',
] as const;

beforeEach(() => {
  setSession({ ...fresh, ...USED });
});

describe('another account', () => {
  it('keeps what belongs to the window and the atlas, and nothing that was chosen in the one before', () => {
    resetSession('account');
    const now = session();
    for (const name of Object.keys(USED) as (keyof typeof USED)[]) {
      const isKept = (OF_ATLAS as readonly string[]).includes(name) || (OF_WINDOW as readonly string[]).includes(name);
      expect(now[name], name).toEqual(isKept ? USED[name] : fresh[name]);
      expect(USED[name], `${name} is something else to begin with`).not.toEqual(fresh[name]);
    }
  });

  it('begins with what is said of it', () => {
    resetSession('account', { layout: 'right', view: 'list' });
    expect(session()).toMatchObject({ layout: 'right', view: 'list', selection: [] });
  });
});

describe('another atlas', () => {
  it('keeps only what belongs to the window', () => {
    resetSession('atlas');
    for (const name of Object.keys(USED) as (keyof typeof USED)[])
      expect(session()[name], name).toEqual((OF_WINDOW as readonly string[]).includes(name) ? USED[name] : fresh[name]);
  });
});

describe('a dialog', () => {
  it('is opened by its name, with exactly what it is given', () => {
    openDialog('palette');
    expect(session().dialog).toEqual({ name: 'palette' });
    openDialog({ name: 'links', with: { kind: 'person', id: 'p1' } });
    expect(session().dialog).toEqual({ name: 'links', with: { kind: 'person', id: 'p1' } });
  });

  it('does not compile without it', () => {
    const wrong = [
      // @ts-expect-error The dialog is given which file.
      () => openDialog('unlock'),
      // @ts-expect-error The record is missing.
      () => openDialog({ name: 'links' }),
      // @ts-expect-error A seat is a text.
      () => openDialog({ name: 'move', with: undefined }),
      // @ts-expect-error There is no such figure.
      () => openDialog({ name: 'explain', with: 'nothing' }),
      // @ts-expect-error There is no such dialog.
      () => openDialog('nothing'),
    ];
    expect(wrong).toHaveLength(5);
  });
});
