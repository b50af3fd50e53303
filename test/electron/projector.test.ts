import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { METHODS } from '../../shared/api/contract';
import type { PresentedView, Projection } from '../../shared/api/projector';
import { soughtTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { madeFor } from '../../shared/audience/viewer';
import { addAgenda, addEvents, capture, stepsOf, type Capture } from '../../shared/document/agenda';
import { apply, type Diff } from '../../shared/document/diff';
import { list, type Document } from '../../shared/document/document';
import { draftMap } from '../../shared/document/maps';
import { edit, edited } from '../../shared/document/draft';
import { again, answered, beginVote, shown } from '../../shared/document/voting';
import type { RunningVote } from '../../shared/model/runningVote';
import { AGENDA_TEMPLATES } from '../../shared/model/agendaTemplates';
import { documentFromRecords } from '../../renderer/state/documentStore';
import { AWAY_MS } from '../../electron/services/projector';
import { recordsOf } from '../../electron/services/accounts';
import { filledAtlas } from '../support/atlases';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { temporaryFolder } from '../support/folders';
import { sampleDocument } from '../support/samples';

const PASSPHRASE = 'violet harbour tuba ninety';
const AGENDA = 'agenda-planted';
const SECRET = 'Quillfeather the board wants them gone';
const NOTE = 'Ask Brandywhistle nothing about the tender';

/** A hospital with a workshop that runs and texts nobody outside may read. */
const PLANTED: Document = edited(sampleDocument('hospital'), (draft) => {
  const person = list(draft.current(), 'person')[0]!;
  draft.set('person', person.id, { note: SECRET, attitude: -2 });
  const [template] = AGENDA_TEMPLATES;
  const made = addAgenda(draft, template!, '2026-03-02');
  draft.set('agenda', made, { title: `${AGENDA} about Quillfeather` });
  const [step] = stepsOf(draft.current(), made);
  draft.set('agendaStep', step!.id, { notes: NOTE, questions: `${SECRET}?` });
  addEvents(draft, made, [{ what: 'step', at: Date.now() - 60_000, stepId: step!.id, part: 0 }]);
});

const clear = { path: join(temporaryFolder(), 'Clear.atlas'), accountId: '' };
const sealed = { path: join(temporaryFolder(), 'Sealed.atlas'), accountId: '' };
beforeAll(async () => {
  for (const [one, passphrase] of [
    [clear, undefined],
    [sealed, PASSPHRASE],
  ] as const) {
    const { atlas, accountId } = await filledAtlas(one.path, PLANTED, passphrase);
    one.accountId = accountId;
    atlas.close();
  }
});

/** One pixel, as a PNG. */
const TINY_PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LOOKS = { theme: 'light', locale: 'en-GB' } as const;
const VIEW: PresentedView = {
  place: 'map',
  view: 'map',
  section: 'cover',
  pageView: null,
  mapId: null,
  layout: 'down',
  lens: 'attitude',
  frames: 'department',
  groupsOver: false,
  photos: true,
  lines: {},
  marks: ['opponent'],
  filter: null,
  focus: null,
  collapsed: [],
  selection: [],
  line: null,
  scenarioId: null,
  asksWhatIf: false,
  box: { x: 0, y: 0, width: 800, height: 600 },
  scrolled: 0,
  slide: null,
  running: null,
  voting: null,
};

const VOTE = beginVote({
  agendaId: 'day',
  about: 'people',
  way: 'fingers',
  keepsVotes: false,
  voters: [1, 2, 3, 4].map((number) => ({ id: `voter-${number}`, name: `Zephyrine Quandt ${number}` })),
  ids: ['H01'],
  scales: ['influence'],
});

type Room = {
  readonly desk: Desk;
  readonly laptop: TestWindow;
  readonly projector: TestWindow;
  readonly accountId: string;
  readonly first: Projection;
};
const openRoom = async (
  audience: 'team' | 'customer',
  view: Partial<PresentedView> = {},
  from = clear,
): Promise<Room> => {
  const desk = startDesk();
  const path = join(desk.folder, 'Room.atlas');
  copyFileSync(from.path, path);
  const laptop = desk.open();
  const passphrase = from === sealed ? { passphrase: PASSPHRASE } : {};
  await laptop.call('atlas.open', { file: await laptop.choose('openAtlas', path), ...passphrase });
  await laptop.call('account.open', { accountId: from.accountId });
  await laptop.call('projector.open', { audience });
  await laptop.call('projector.show', { view: { ...VIEW, ...view }, looks: LOOKS });
  const projector = desk.enter(desk.projectors[0]!);
  const first = await projector.call('projector.look', null);
  return { desk, laptop, projector, accountId: from.accountId, first };
};
const shows = ({ projector }: Room): Projection[] =>
  projector.heard.flatMap(({ event, value }) => (event === 'projector.shows' ? [value as unknown as Projection] : []));
const lastShown = (room: Room) => (shows(room).at(-1) ?? room.first).shows;
const wholeOf = async ({ laptop, accountId }: Room): Promise<Document> =>
  documentFromRecords((await laptop.call('account.open', { accountId })).records);
/** The document as the projector's page has it, of all it ever got. */
const contentIn = (room: Room): Document | null => {
  let content: Document | null = null;
  for (const one of [room.first, ...shows(room)].map((each) => each.content)) {
    if (one === null) continue;
    content = 'records' in one ? documentFromRecords(one.records) : apply(content!, one.diff as Diff);
  }
  return content;
};
const everything = (room: Room): string => JSON.stringify([room.first, room.projector.heard]);
/** Every text in what was heard; names of fields are no texts. */
const valuesIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(valuesIn)
      : [];
const plain = (content: Document): unknown =>
  JSON.parse(JSON.stringify(recordsOf(content), (name, value: unknown) => (name === 'updatedAt' ? null : value)));
const change = async ({ laptop, accountId }: Room, diff: Diff): Promise<void> => {
  const { revision } = await laptop.call('account.open', { accountId });
  await laptop.call('document.apply', { accountId, baseRevision: revision, label: 'Edit', diff });
};

it('shows what it was told before the account was there, once it is: a host started anew hears of the view first', async () => {
  const room = await openRoom('team');
  const path = join(room.desk.folder, 'Room.atlas');
  await room.laptop.call('atlas.close', null);
  // The page that comes back says how the projector was.
  await room.laptop.call('projector.set', { isNeutral: false });
  await room.laptop.call('atlas.open', { file: await room.laptop.choose('openAtlas', path) });
  await room.laptop.call('projector.show', { view: VIEW, looks: LOOKS });
  const { content } = await room.projector.call('projector.look', null);
  expect(content).toBeNull();
  const before = shows(room).length;
  await room.laptop.call('account.open', { accountId: room.accountId });
  const [shown] = shows(room).slice(before);
  expect(shown?.shows.view).toMatchObject({ place: 'map' });
  expect(shown?.content).not.toBeNull();
});

describe('a projector for a customer', () => {
  it('gets the document a customer may see, follows its edits, and never anything else', async () => {
    const running = list(PLANTED, 'agenda')[0]!.id;
    const room = await openRoom('customer', { running });
    await change(
      room,
      edit(await wholeOf(room), (draft) => {
        const [one, two] = list(draft.current(), 'person');
        draft.set('person', one!.id, { name: 'Seen Bythem', attitude: 2, note: `${SECRET} again` });
        draft.set('person', two!.id, { note: 'Vermicious talk in the lift' });
        draft.add('action', { title: 'Unshared Brimblewick action' });
      }),
    );
    const now = await wholeOf(room);
    const seen = redacted(now, 'customer');
    expect(plain(contentIn(room)!)).toEqual(plain(seen));
    const heard = everything(room);
    expect(heard).toContain('Seen Bythem');
    for (const words of [SECRET, NOTE, AGENDA, 'Vermicious', 'Brimblewick', 'opponent', 'Quillfeather'])
      expect(heard).not.toContain(words);
    const sought = soughtTexts(now, seen);
    expect(sought.length).toBeGreaterThan(50);
    const values = valuesIn([room.first, room.projector.heard]).join('\n');
    expect(sought.filter(({ text }) => values.includes(text)).map(({ text }) => text)).toEqual([]);
    // What is beside the texts: that somebody is chosen, faded or filtered may tell what is thought of them.
    expect(lastShown(room)).toMatchObject({
      title: 'Carrowmere Hospitals Group',
      step: null,
      view: { marks: [], running: null },
    });
    expect(lastShown(room).clock).not.toBeNull();
  });

  it('is neutral where the laptop shows what is not theirs', async () => {
    const room = await openRoom('customer');
    const hidden: Partial<PresentedView>[] = [
      { place: 'grid' },
      { place: 'compass' },
      { place: 'work' },
      { place: 'export' },
      { place: 'workshop' },
      { view: 'list' },
      { view: 'contacts' },
      { place: 'plan', section: 'decision' },
      { place: 'plan', section: 'competition' },
      { place: 'plan', section: 'swot' },
      { mapId: 'not-there' },
      { slide: 'opp-Quillfeather' },
    ];
    for (const one of hidden) {
      await room.laptop.call('projector.show', { view: { ...VIEW, ...one }, looks: LOOKS });
      expect([one, lastShown(room).view]).toEqual([one, null]);
      await room.laptop.call('projector.show', { view: VIEW, looks: LOOKS });
      expect(lastShown(room).view).not.toBeNull();
    }
    await room.laptop.call('projector.show', {
      view: {
        ...VIEW,
        layout: 'sides',
        filter: {
          text: SECRET,
          owner: null,
          unit: null,
          department: null,
          role: 'decider',
          influenceFrom: 4,
          relationshipTo: null,
          status: null,
          stakeholderClass: null,
          assumed: false,
        },
        selection: ['Quillfeather'],
      },
      looks: LOOKS,
    });
    expect(lastShown(room).view).toMatchObject({ layout: 'down', filter: null, selection: [] });
    expect(everything(room)).not.toContain('Quillfeather');
  });

  it('is asked what a joint session asks, and nothing of another workshop', async () => {
    const running = list(PLANTED, 'agenda')[0]!.id;
    const room = await openRoom('customer', { running });
    expect(room.first.shows.step).toBeNull();
    const theirs = list(await wholeOf(room), 'agenda')[0]!;
    await change(room, {
      agenda: { updated: { [theirs.id]: { withCustomer: [null, true], title: [theirs.title, 'Joint session'] } } },
    });
    await room.laptop.call('projector.show', { view: { ...VIEW, running: theirs.id }, looks: LOOKS });
    expect(lastShown(room)).toMatchObject({
      title: 'Joint session',
      step: { title: 'Open: purpose, rules, parking lot' },
    });
    expect(everything(room)).not.toContain(NOTE);
  });
});

describe('a joint session', () => {
  it('has no step of which the customer sees anything that is not theirs', async () => {
    const template = AGENDA_TEMPLATES.find(({ withCustomer }) => withCustomer === true)!;
    const room = await openRoom('customer');
    let running = '';
    await change(
      room,
      edit(await wholeOf(room), (draft) => {
        running = addAgenda(draft, template, '2026-03-02');
        for (const step of stepsOf(draft.current(), running)) draft.set('agendaStep', step.id, { notes: NOTE });
      }),
    );
    const places: (string | null)[] = [];
    const asks: unknown[] = [];
    const [owner] = list(await wholeOf(room), 'member');
    const note = (given: Capture) =>
      change(
        room,
        edit(document, (draft) => capture(draft, running, null, given, '2026-03-02')),
      );
    let document = await wholeOf(room);
    for (const [at, step] of stepsOf(await wholeOf(room), running).entries()) {
      const event = { what: 'step', at: Date.now() + at, stepId: step.id, part: 0 } as const;
      await change(
        room,
        edit(await wholeOf(room), (draft) => addEvents(draft, running, [event])),
      );
      const isPlace = step.opens === 'participants' || step.opens === 'close';
      const opened: Partial<PresentedView> = isPlace
        ? { place: 'workshop' }
        : { place: 'plan', section: step.opens as PresentedView['section'] };
      await room.laptop.call('projector.show', { view: { ...VIEW, ...opened, running }, looks: LOOKS });
      if (step.opens === 'close') {
        expect(lastShown(room).step?.agreed).toEqual({ decisions: [], actions: [] });
        for (const given of [
          { form: 'decision', text: 'A pilot in two theatres' },
          { form: 'action', text: 'Send the plan', ownerId: owner!.id, due: '2026-04-01' },
          { form: 'note', text: NOTE },
          { form: 'parked', text: 'Whether Brimblewick pays' },
        ] as const) {
          document = await wholeOf(room);
          await note(given);
        }
        expect(lastShown(room).step?.agreed).toEqual({
          decisions: ['A pilot in two theatres'],
          actions: [{ title: 'Send the plan', owner: owner!.name, due: '2026-04-01' }],
        });
      }
      const { view, title, clock, step: asked } = lastShown(room);
      expect([title, clock === null]).toEqual(['Joint customer session', false]);
      asks.push([asked?.title, asked?.asks]);
      places.push(view && view.section);
    }
    expect(places).toEqual([null, 'world', 'risks', null]);
    // Where a step shows nothing else, it is asked all the same.
    expect(asks).toEqual(template.steps.map(({ title: name, questions }) => [name, questions?.split('\n')[0]]));
    // What somebody no longer shares is gone from the close at once.
    const [decided] = list(await wholeOf(room), 'decision').slice(-1);
    await change(room, { decision: { updated: { [decided!.id]: { sharedWithCustomer: [true, false] } } } });
    expect(lastShown(room).step?.agreed?.decisions).toEqual([]);
    await change(room, { decision: { updated: { [decided!.id]: { sharedWithCustomer: [false, true] } } } });
    await room.laptop.call('projector.show', { view: { ...VIEW, running }, looks: LOOKS });
    const now = await wholeOf(room);
    const seen = redacted(now, 'customer');
    expect(plain(contentIn(room)!)).toEqual(plain(seen));
    const values = valuesIn([room.first, room.projector.heard]).join('\n');
    // What the session asks is for them to read, and stands in no record they get.
    const asked = new Set(template.steps.flatMap(({ title, questions }) => [title, ...(questions ?? '').split('\n')]));
    const found = soughtTexts(now, seen).filter(
      ({ text }) => text !== template.title && !asked.has(text) && values.includes(text),
    );
    expect(found.map(({ text }) => text)).toEqual([]);
    expect(values).not.toContain(NOTE);
    expect(values).not.toContain('Brimblewick pays');
  });
});

describe('a projector for the team', () => {
  it('gets everything but what somebody does for themselves', async () => {
    const running = list(PLANTED, 'agenda')[0]!.id;
    const room = await openRoom('team', { running });
    expect(everything(room)).toContain(SECRET);
    expect(room.first.shows).toMatchObject({ title: `${AGENDA} about Quillfeather`, view: { marks: ['opponent'] } });
    expect(plain(contentIn(room)!)).toEqual(plain(await wholeOf(room)));
    for (const place of ['work', 'export', 'workshop'] as const) {
      await room.laptop.call('projector.show', { view: { ...VIEW, place }, looks: LOOKS });
      expect(lastShown(room).view).toBeNull();
    }
  });

  it('hides opinions and notes with the window that presents, and begins anew for that', async () => {
    const room = await openRoom('team', { focus: { seatId: 'x', steps: 1, seats: ['x'], way: null } });
    await room.laptop.call('window.hides', { hides: true });
    expect(room.projector.heard.at(-1)?.event).toBe('projector.forget');
    const before = room.projector.heard.length;
    const next = await room.projector.call('projector.look', null);
    expect(next.shows).toMatchObject({ hides: true, view: { place: 'map', marks: [], focus: null } });
    const { records } = next.content as unknown as {
      records: Record<string, readonly { readonly attitude?: unknown; readonly note?: unknown }[]>;
    };
    expect(new Set(records['person']!.flatMap(({ attitude, note }) => [attitude, note]))).toEqual(new Set([null]));
    expect(JSON.stringify([next, room.projector.heard.slice(before)])).not.toContain(NOTE);
    await room.laptop.call('window.hides', { hides: false });
    expect(JSON.stringify(await room.projector.call('projector.look', null))).toContain(NOTE);
  });

  it('that turns to the customer begins anew, with what they may see', async () => {
    const room = await openRoom('team');
    await room.laptop.call('projector.set', { audience: 'customer' });
    expect(room.projector.heard.at(-1)?.event).toBe('projector.forget');
    const before = room.projector.heard.length;
    const next = await room.projector.call('projector.look', null);
    const content = next.content as { records: Record<string, readonly unknown[]> };
    const made = madeFor(documentFromRecords(content.records), { audience: 'customer', hidden: [] });
    expect(plain(made)).toEqual(plain(redacted(await wholeOf(room), 'customer')));
    expect(JSON.stringify([next, room.projector.heard.slice(before)])).not.toContain(SECRET);
  });
});

describe('a projector', () => {
  it('may do nothing but look and turn neutral, whoever it is for', async () => {
    for (const audience of ['team', 'customer'] as const) {
      const { projector, accountId } = await openRoom(audience);
      for (const method of Object.keys(METHODS)) {
        if (['projector.look', 'projector.neutral', 'projector.wallPhoto'].includes(method)) continue;
        expect([method, await projector.reply(method, { accountId })]).toMatchObject([
          method,
          {
            ok: false,
            error: { code: 'refused', message: 'A projector window shows what is presented and can do nothing else.' },
          },
        ]);
      }
    }
  });
  it('gets the photo of the wall for the team alone, while its page shows the map with it', async () => {
    for (const audience of ['team', 'customer'] as const) {
      const room = await openRoom(audience);
      const { laptop, projector, accountId } = room;
      const { attachmentId } = await laptop.call('wallPhoto.keep', { accountId, image: TINY_PICTURE });
      await change(
        room,
        edit(await wholeOf(room), (draft) => {
          const mapId = draftMap(draft, null).id;
          draft.add('wallPhoto', { mapId, attachmentId, originalId: attachmentId, width: 900, height: 600 });
        }),
      );
      const asked = async () => projector.reply('projector.wallPhoto', { attachmentId });
      if (audience === 'customer') {
        expect(await asked()).toMatchObject({ ok: false, error: { code: 'notFound' } });
        expect(JSON.stringify(contentIn(room)?.wallPhoto.size)).toBe('0');
        continue;
      }
      expect(await asked()).toMatchObject({ ok: true, value: { image: TINY_PICTURE } });
      // Whoever hides notes hides it for the room, and so does the neutral page.
      await laptop.call('window.hides', { hides: true });
      await projector.call('projector.look', null);
      expect(await asked()).toMatchObject({ ok: false });
      await laptop.call('window.hides', { hides: false });
      await projector.call('projector.look', null);
      expect(await asked()).toMatchObject({ ok: true });
      await laptop.call('projector.set', { isNeutral: true });
      expect(await asked()).toMatchObject({ ok: false });
    }
  });
  it('hears nothing that is told to windows', async () => {
    const room = await openRoom('customer');
    const other = room.desk.open();
    await other.call('atlas.open', { recentId: (await other.call('app.start', null)).recent[0]!.recentId });
    await other.call('account.create', { name: 'Zephyrine Works', currency: 'EUR' });
    expect(new Set(room.projector.heard.map(({ event }) => event))).toEqual(new Set(['projector.shows']));
    expect(everything(room)).not.toContain('Zephyrine');
  });
  it('cannot be spoken for by another window, nor look without one', async () => {
    const { laptop } = await openRoom('team');
    expect(await laptop.reply('projector.look', null)).toMatchObject({ error: { code: 'refused' } });
    expect(await laptop.reply('projector.neutral', null)).toMatchObject({ error: { code: 'refused' } });
  });
  it('goes neutral at once from either side, is sent nothing meanwhile, and comes back as things are by then', async () => {
    const room = await openRoom('team');
    await room.laptop.call('projector.set', { isNeutral: true });
    expect(lastShown(room)).toMatchObject({ isNeutral: true, view: null, title: 'Carrowmere Hospitals Group' });
    await change(
      room,
      edit(await wholeOf(room), (draft) =>
        draft.set('person', list(draft.current(), 'person')[0]!.id, { name: 'Meanwhile' }),
      ),
    );
    expect(everything(room)).not.toContain('Meanwhile');
    await room.laptop.call('projector.point', { point: { on: 'map', x: 1, y: 2, isSpotlight: false } });
    expect(room.projector.heard.map(({ event }) => event)).not.toContain('projector.points');
    expect(await room.projector.call('projector.neutral', null)).toEqual({ isNeutral: false });
    expect(lastShown(room)).toMatchObject({ isNeutral: false, view: { place: 'map' } });
    expect(plain(contentIn(room)!)).toEqual(plain(await wholeOf(room)));
    expect(room.laptop.heard.filter(({ event }) => event === 'projector.state').at(-1)?.value).toMatchObject({
      isNeutral: false,
      isThere: true,
    });
  });
  it('shows who has voted and no value before all is shown, then the values without whose they are', async () => {
    const room = await openRoom('team');
    const voting = (vote: RunningVote) => ({ page: 'vote' as const, personId: null, calibrated: [], vote, talk: null });
    const show = (vote: RunningVote) =>
      room.laptop.call('projector.show', { view: { ...VIEW, running: 'day', voting: voting(vote) }, looks: LOOKS });
    const rounds = () => lastShown(room).view?.voting?.vote?.items[0]?.rounds;
    const asked = [4, 1, 5].reduce<RunningVote>(answered, VOTE);
    await show(asked);
    expect(rounds()).toEqual([[null, null, null, 'waiting']]);
    expect(everything(room)).not.toMatch(/\b4,1\b/);
    await show(shown(answered(asked, 2)));
    expect(rounds()).toEqual([[1, 2, 4, 5]]);
    expect(everything(room)).not.toMatch(/\b4,1\b/);
    // What was shown in the first round stays as it was shown, and the second is as blind as the first.
    await show(answered(again(shown(answered(asked, 2)))!, 3));
    expect(rounds()).toEqual([
      [1, 2, 4, 5],
      [null, 'waiting', 'waiting', 'waiting'],
    ]);
    // Somebody walks in.
    await room.laptop.call('window.hides', { hides: true });
    expect(await room.projector.call('projector.look', null)).toMatchObject({ content: null, shows: { view: null } });
  });
  it('shows a customer nothing of a vote', async () => {
    const room = await openRoom('customer');
    const vote = shown([4, 1, 5, 2].reduce<RunningVote>(answered, VOTE));
    await room.laptop.call('projector.show', {
      view: { ...VIEW, running: 'day', voting: { page: 'vote', personId: null, calibrated: [], vote, talk: null } },
      looks: LOOKS,
    });
    expect(lastShown(room)).toMatchObject({ view: null, step: null });
    expect(everything(room)).not.toContain('Zephyrine Quandt');
  });
  it('shows nothing once nobody presents any more, and goes on when somebody is back', async () => {
    const room = await openRoom('team');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const away = (): void => room.desk.host.listen(room.laptop.id, () => undefined)();
    away();
    room.desk.host.listen(room.laptop.id, () => undefined);
    vi.advanceTimersByTime(AWAY_MS);
    expect(room.projector.heard.map(({ event }) => event)).not.toContain('projector.forget');
    away();
    vi.advanceTimersByTime(AWAY_MS);
    vi.useRealTimers();
    expect(room.projector.heard.at(-1)?.event).toBe('projector.forget');
    expect(await room.projector.call('projector.look', null)).toMatchObject({
      content: null,
      shows: { view: null, isAlone: true },
    });
    room.desk.host.listen(room.laptop.id, () => undefined);
    expect(lastShown(room)).toMatchObject({ isAlone: false, view: { place: 'map' } });
  });
  it('is told where is pointed at, with a pointer or a spotlight, and when no more', async () => {
    const room = await openRoom('customer');
    const points = [
      { on: 'map', x: 120, y: -40, isSpotlight: false },
      { on: 'place', x: 0.5, y: 0.25, isSpotlight: true },
      null,
    ] as const;
    for (const point of points) await room.laptop.call('projector.point', { point });
    expect(
      room.projector.heard.flatMap(({ event, value }) => (event === 'projector.points' ? [value['point']] : [])),
    ).toEqual(points);
  });
  it('stays where it was put, and goes along again', async () => {
    const room = await openRoom('team');
    await room.laptop.call('projector.set', { follows: false });
    await room.laptop.call('projector.show', { view: { ...VIEW, place: 'grid' }, looks: LOOKS });
    expect(lastShown(room).view?.place).toBe('map');
    await room.laptop.call('projector.set', { follows: true });
    expect(lastShown(room).view?.place).toBe('grid');
  });
  it('goes along into no other account, atlas or start page: neutral, nameless and empty until the presenter shows it again', async () => {
    const OTHER = 'Zephyrine Works';
    const room = await openRoom('customer');
    const { laptop, projector, accountId } = room;
    const { accountId: otherId } = await laptop.call('account.create', { name: OTHER, currency: 'EUR' });
    const elsewhere = join(room.desk.folder, 'Second.atlas');
    copyFileSync(sealed.path, elsewhere);
    const path = join(room.desk.folder, 'Room.atlas');
    const show = (view: PresentedView | null) => laptop.call('projector.show', { view, looks: LOOKS });
    const open = async (id: string): Promise<void> => {
      await laptop.call('account.open', { accountId: id });
      await show(VIEW);
    };
    const openFile = async (from: string, passphrase?: string): Promise<void> => {
      const file = await laptop.choose('openAtlas', from);
      await laptop.call('atlas.open', { file, ...(passphrase === undefined ? {} : { passphrase }) });
    };
    const ways: readonly (readonly [string, () => Promise<void>])[] = [
      ['another account', () => open(otherId)],
      ['the account before, by way of another one', () => open(otherId).then(() => open(accountId))],
      ['the list of accounts', () => show(null).then(() => undefined)],
      ['the same account, by way of the list', () => show(null).then(() => open(accountId))],
      [
        'the start page',
        () =>
          laptop
            .call('atlas.close', null)
            .then(() => show(null))
            .then(() => undefined),
      ],
      ['another atlas', () => openFile(elsewhere, PASSPHRASE).then(() => open(sealed.accountId))],
      [
        'the same atlas, closed and opened',
        () =>
          laptop
            .call('atlas.close', null)
            .then(() => openFile(path))
            .then(() => open(accountId)),
      ],
    ];
    for (const [way, go] of ways) {
      await openFile(path);
      await open(accountId);
      await laptop.call('projector.set', { isNeutral: false });
      await projector.call('projector.look', null);
      const before = projector.heard.length;
      await go();
      const heard = projector.heard.slice(before);
      expect([way, heard.map(({ event }) => event)]).toEqual([way, expect.arrayContaining(['projector.forget'])]);
      const next = await projector.call('projector.look', null);
      expect([way, next.content, next.shows]).toMatchObject([
        way,
        null,
        { title: 'Account Atlas', view: null, step: null, clock: null, isNeutral: true },
      ]);
      expect([way, laptop.heard.filter(({ event }) => event === 'projector.state').at(-1)?.value]).toMatchObject([
        way,
        { isNeutral: true, hasLeft: true },
      ]);
      expect(JSON.stringify([heard, next])).not.toMatch(new RegExp(`${OTHER}|Carrowmere`));
    }
    await laptop.call('projector.set', { isNeutral: false });
    expect((await projector.call('projector.look', null)).shows).toMatchObject({
      title: 'Carrowmere Hospitals Group',
      view: { place: 'map' },
    });
  });
  it('is for whom it was in each account, and for nobody more in one that is new to it', async () => {
    const { laptop, projector, accountId } = await openRoom('customer');
    const { accountId: otherId } = await laptop.call('account.create', { name: 'Zephyrine', currency: 'EUR' });
    const open = async (id: string): Promise<string> => {
      await laptop.call('account.open', { accountId: id });
      return (await laptop.call('projector.set', { isNeutral: false })).audience;
    };
    expect(await open(otherId)).toBe('customer');
    await laptop.call('projector.set', { audience: 'team' });
    expect([await open(accountId), await open(otherId)]).toEqual(['customer', 'team']);
    expect((await projector.call('projector.look', null)).shows.audience).toBe('team');
  });
  it('goes on by itself where the presenter’s page is loaded anew, in the same account alone', async () => {
    const { desk, laptop, projector, accountId } = await openRoom('team');
    const { accountId: otherId } = await laptop.call('account.create', { name: 'Zephyrine', currency: 'EUR' });
    for (const [id, isShown] of [
      [accountId, true],
      [otherId, false],
    ] as const) {
      desk.host.listen(laptop.id, () => undefined);
      await laptop.call('projector.show', { view: null, looks: LOOKS });
      expect((await projector.call('projector.look', null)).shows).toMatchObject({
        title: 'Account Atlas',
        view: null,
      });
      await laptop.call('account.open', { accountId: id });
      await laptop.call('projector.show', { view: VIEW, looks: LOOKS });
      expect((await projector.call('projector.look', null)).shows.view !== null).toBe(isShown);
    }
  });
  it('drops all it has when the atlas is locked, closed, or the account deleted', async () => {
    const locked = await openRoom('team', {}, sealed);
    await locked.laptop.call('projector.set', { follows: false });
    locked.desk.host.listen(locked.laptop.id, (event) => {
      if (event === 'lock.asked') void locked.laptop.call('lock.ready', { unsaved: null, inHand: null });
    });
    await locked.laptop.call('atlas.lock', null);
    expect(locked.projector.heard.at(-1)?.event).toBe('projector.forget');
    expect(await locked.projector.call('projector.look', null)).toMatchObject({
      content: null,
      shows: { view: null, title: 'Account Atlas' },
    });

    const closed = await openRoom('team');
    await closed.laptop.call('account.delete', { accountId: closed.accountId });
    expect(closed.projector.heard.at(-1)?.event).toBe('projector.forget');
    expect(await closed.projector.call('projector.look', null)).toMatchObject({ content: null, shows: { view: null } });
    await closed.laptop.call('atlas.close', null);
    await closed.laptop.call('projector.show', { view: null, looks: LOOKS });
    expect(await closed.projector.call('projector.look', null)).toMatchObject({ content: null, shows: { view: null } });
    await closed.laptop.call('projector.close', null);
    expect(closed.projector.heard.at(-1)?.event).toBe('projector.ended');
    expect(await closed.projector.reply('projector.look', null)).toMatchObject({ error: { code: 'refused' } });
    expect(closed.desk.projectors).toEqual([]);
  });
  it('goes with the window that presents, and is told of when it goes itself', async () => {
    const room = await openRoom('team');
    await room.desk.host.closeWindow(room.projector.id);
    expect(room.laptop.heard.at(-1)).toMatchObject({ event: 'projector.state', value: null });
    await room.laptop.call('projector.open', { audience: 'team' });
    const again = room.desk.enter(room.desk.projectors.at(-1)!);
    await again.call('projector.look', null);
    await room.desk.host.closeWindow(room.laptop.id);
    expect(again.heard.at(-1)?.event).toBe('projector.ended');
    expect(await again.reply('projector.look', null)).toMatchObject({ error: { code: 'refused' } });
  });
  it('that comes back to a new host is a projector still, neutral and for the customer until the presenter says more', async () => {
    const desk = startDesk();
    const laptop = desk.open();
    const back = desk.open({ windowId: crypto.randomUUID(), sessions: [], presenterId: laptop.id });
    expect(await back.reply('app.start', null)).toMatchObject({ error: { code: 'refused' } });
    expect(await back.call('projector.look', null)).toMatchObject({
      shows: { audience: 'customer', view: null, isNeutral: true },
    });
    expect(laptop.heard.at(-1)).toMatchObject({ event: 'projector.state', value: { isThere: true, isResumed: true } });
    expect(await laptop.call('projector.set', { audience: 'team', isNeutral: false })).toMatchObject({
      isResumed: false,
      audience: 'team',
    });
  });
});
