import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/analysis/days';
import { myWork, workersOf } from '../../../shared/analysis/myWork';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { accountWith, type Given } from '../../support/people';
import { sampleDocument, SAMPLES } from '../../support/samples';

const DAY = '2026-03-02';
const hospital = sampleDocument('hospital');
/** An account with a team of two, these people, and what else a test writes down. */
const team = (people: readonly Given[] = [], recipe: (draft: Draft) => void = () => undefined): Document =>
  edited(accountWith(people), (draft) => {
    draft.add('member', { id: 'U', name: 'Una' });
    draft.add('member', { id: 'V', name: 'Vic' });
    recipe(draft);
  });
const of = (document: Document, memberId = 'U', day = DAY) => myWork(document, day, memberId);
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);

describe('my work', () => {
  it('is empty for somebody whom nothing names', () => {
    const work = of(team());
    expect(work.actions).toEqual({ due: [], later: [] });
    expect(work.people).toEqual([]);
    expect(Object.values(work.answersFor).flat()).toEqual([]);
    expect(work.fellDue).toEqual({ fresh: [], repeated: [] });
    expect(work.notKnown).toEqual({ all: 0, players: [] });
  });

  it('leaves out what nobody filled, people of the team as well', () => {
    const document = team([], (draft) => {
      draft.add('action', { id: 'new', ownerId: 'U', origin: 'ownIdea' });
      draft.add('member', { id: 'nobody' });
      draft.add('assignment', { id: 'nobody', memberId: 'nobody' });
      draft.add('assignment', { memberId: 'U', role: 'accountLead' });
    });
    expect(of(document).actions).toEqual({ due: [], later: [] });
    expect(workersOf(document).map((one) => one.name)).toEqual(['Una']);
  });

  it('holds what is late or due within two weeks, soonest first, and apart what comes later or has no day', () => {
    const document = team([], (draft) => {
      for (const [id, days, part] of [
        ['far', 15, {}],
        ['edge', 14, {}],
        ['late', -3, { status: 'inProgress' }],
        ['today', 0, {}],
        ['done', -9, { status: 'done' }],
        ['dropped', 1, { status: 'cancelled' }],
        ['other', 0, { ownerId: 'V' }],
      ] as const) {
        draft.add('action', { id, title: id, ownerId: 'U', due: addDays(DAY, days), ...part });
      }
      draft.add('action', { id: 'undated', title: 'undated', ownerId: 'U' });
    });
    const { actions, until } = of(document);
    expect(until).toBe('2026-03-16');
    expect(ids(actions.due)).toEqual(['late', 'today', 'edge']);
    expect(actions.due.map((view) => view.lateDays)).toEqual([3, 0, 0]);
    expect(ids(actions.later)).toEqual(['far', 'undated']);
    const nearer = edited(document, (draft) => {
      draft.add('setting', { id: 'myWorkDays', value: 0 });
    });
    expect(ids(of(nearer).actions.due)).toEqual(['late', 'today']);
  });

  it('never takes a contact nobody noted for one of today', () => {
    const document = team([
      { id: 'never', contactOwnerId: 'U', influence: 2, relationship: 3 },
      { id: 'today', contactOwnerId: 'U', influence: 2, relationship: null, lastContact: DAY },
      { id: 'ahead', contactOwnerId: 'U', lastContact: addDays(DAY, 3) },
    ]);
    expect(of(document).people.map((one) => [one.person.id, one.days, one.contact])).toEqual([
      ['never', null, 'never'],
      ['today', 0, 'inRhythm'],
      ['ahead', -3, 'inRhythm'],
    ]);
  });

  it('puts those due for contact first, the more influential before the others, by the rhythm of their influence', () => {
    const seen = (days: number) => addDays(DAY, -days);
    const document = team([
      { id: 'fine', contactOwnerId: 'U', influence: 5, lastContact: seen(10) },
      { id: 'soon', contactOwnerId: 'U', influence: 5, lastContact: seen(23) },
      { id: 'edge', contactOwnerId: 'U', influence: 5, lastContact: seen(30) },
      { id: 'small', contactOwnerId: 'U', influence: 1, lastContact: seen(181) },
      { id: 'unrated', contactOwnerId: 'U', lastContact: seen(91) },
      { id: 'late', contactOwnerId: 'U', influence: 4, lastContact: seen(46) },
      { id: 'dark', contactOwnerId: 'U', influence: 4 },
      { id: 'first', contactOwnerId: 'U', influence: 5, lastContact: seen(31) },
    ]);
    const { people } = of(document);
    expect(people.map((one) => `${one.person.id} ${one.contact}`)).toEqual([
      'first lapsed',
      'dark never',
      'late lapsed',
      'small lapsed',
      'unrated lapsed',
      'edge soon',
      'soon soon',
      'fine inRhythm',
    ]);
    expect(people.find((one) => one.person.id === 'unrated')?.limit).toBe(90);
  });

  it('counts a second owner too and says who is the first; those who left or whose seat is vacant are nobody’s', () => {
    const document = team([
      { id: 'mine', contactOwnerId: 'U' },
      { id: 'ours', contactOwnerId: 'V', secondaryOwnerIds: ['U'] },
      { id: 'open', secondaryOwnerIds: ['U'] },
      { id: 'gone', contactOwnerId: 'U', status: 'left' },
      { id: 'empty', contactOwnerId: 'U', status: 'vacant' },
      { id: 'going', contactOwnerId: 'U', status: 'leaving' },
      { id: 'other', contactOwnerId: 'V' },
    ]);
    expect(Object.fromEntries(of(document).people.map((one) => [one.person.id, one.firstOwner]))).toEqual({
      mine: null,
      ours: 'Vic',
      open: null,
      going: null,
    });
  });

  it('leaves out what is done or closed, and orders talks and meetings by their day', () => {
    const document = team([{ id: 'p' }], (draft) => {
      draft.add('sponsorPairing', { id: 'fresh', memberId: 'U', personId: 'p', rhythmDays: 90 });
      draft.add('sponsorTouch', { sponsorPairingId: 'fresh', date: addDays(DAY, -10), note: 'The new board' });
      draft.add('sponsorTouch', { sponsorPairingId: 'fresh', date: addDays(DAY, -200), note: 'The new board' });
      draft.add('sponsorPairing', { id: 'new', memberId: 'U', rhythmDays: 90, commitment: 'Opens doors' });
      draft.add('sponsorPairing', { id: 'theirs', memberId: 'V', rhythmDays: 90 });
      draft.add('calendarEntry', { id: 'whenever', title: 'Talk', kind: 'other', memberId: 'U' });
      draft.add('calendarEntry', { id: 'review', title: 'Review', kind: 'other', memberId: 'U', next: DAY });
      draft.add('objective', { id: 'open', title: 'Open', type: 'revenue', status: 'atRisk', ownerId: 'U' });
      draft.add('objective', { id: 'reached', title: 'Reached', type: 'revenue', status: 'done', ownerId: 'U' });
      draft.add('risk', { id: 'light', title: 'Light', ownerId: 'U', likelihood: 1, impact: 1 });
      draft.add('risk', { id: 'heavy', title: 'Heavy', coOwnerId: 'U', likelihood: 5, impact: 5 });
      draft.add('risk', { id: 'closed', title: 'Closed', ownerId: 'U', status: 'closed' });
      draft.add('project', { id: 'runs', title: 'Runs', status: 'inProgress', ourLeadId: 'U' });
      draft.add('project', { id: 'stopped', title: 'Stopped', status: 'stopped', ourLeadId: 'U' });
      draft.add('responsibility', { id: 'task', task: 'Prices', memberId: 'U', part: 'A' });
      draft.add('action', { id: 'a', title: 'Send the drawings', ownerId: 'U' });
      draft.add('commitment', { id: 'waits', unit: 'Stores', promise: 'Stock the parts', dependsOnActionId: 'a' });
      draft.add('commitment', {
        id: 'kept',
        unit: 'Stores',
        promise: 'Count the parts',
        dependsOnActionId: 'a',
        doneOn: DAY,
      });
      draft.add('commitment', { id: 'free', unit: 'Stores', promise: 'Move the parts' });
    });
    const { talks, meetings, objectives, risks, projects, responsibilities, promises } = of(document).answersFor;
    expect(
      talks.map(({ pairing, counterpart, talk }) => [pairing.id, counterpart, talk.last, talk.due, talk.isDue]),
    ).toEqual([
      ['new', null, null, DAY, true],
      ['fresh', 'Person p', addDays(DAY, -10), addDays(DAY, 80), false],
    ]);
    expect([meetings, objectives, risks, projects, responsibilities, promises].map(ids)).toEqual([
      ['review', 'whenever'],
      ['open'],
      ['heavy', 'light'],
      ['runs'],
      ['task'],
      ['waits'],
    ]);
  });

  it('asks of triggers only what concerns the member, tells what stands above already apart, and forgets what was answered', () => {
    const document = team(
      [
        { id: 'late', contactOwnerId: 'U', influence: 5, relationship: 2, lastContact: addDays(DAY, -40) },
        { id: 'leaves', contactOwnerId: 'V', secondaryOwnerIds: ['U'], status: 'leaving' },
        { id: 'other', contactOwnerId: 'V', status: 'leaving' },
      ],
      (draft) => {
        draft.add('action', { id: 'a', title: 'Call', ownerId: 'U', due: DAY });
        draft.add('project', { id: 'x', title: 'Ward', status: 'planned', start: addDays(DAY, 9), ourLeadId: 'U' });
        draft.add('contract', { id: 'c', title: 'Frame', end: addDays(DAY, 20) });
      },
    );
    const { fresh, repeated } = of(document).fellDue;
    expect(fresh.map((one) => `${one.code} ${one.ref}`)).toEqual(['personLeaving leaves', 'projectStart x']);
    expect(repeated.map((one) => `${one.code} ${one.ref}`)).toEqual(['contactLapsed late', 'actionDue a']);
    const snoozed = edited(document, (draft) => {
      draft.add('suggestion', { rule: 'personLeaving', ref: 'leaves', state: 'snoozed', until: addDays(DAY, 30) });
    });
    expect(of(snoozed).fellDue.fresh.map((one) => one.code)).toEqual(['projectStart']);
    expect(of(snoozed, 'U', addDays(DAY, 31)).fellDue.fresh.map((one) => one.code)).toContain('personLeaving');
  });

  it('says of key players alone what is not known, blank words being nothing known', () => {
    const known = {
      personalWin: 'Wins',
      businessGoal: 'Grows',
      decisionOrientation: 'clinical',
      politicalStatus: 'innerCircle',
      adaptability: 'pragmatist',
      responseMode: 'growth',
      evidence: 'Said so',
      lastContact: DAY,
    } as const;
    const document = team([
      { id: 'full', contactOwnerId: 'U', influence: 5, ...known },
      { id: 'part', contactOwnerId: 'U', influence: 4, ...known, evidence: ' ', lastContact: null },
      { id: 'dark', contactOwnerId: 'U', influence: 4 },
      { id: 'small', contactOwnerId: 'U', influence: 2 },
    ]);
    const { all, players } = of(document).notKnown;
    expect(all).toBe(3);
    expect(players.map((one) => [one.person.id, one.known, one.of])).toEqual([
      ['dark', 0, 8],
      ['part', 6, 8],
    ]);
    expect(players[1]?.missing).toEqual(['evidence', 'lastContact']);
  });

  it.each(SAMPLES)('of the team of %s together is every open action and every owned contact, none twice', (name) => {
    const document = sampleDocument(name);
    const works = workersOf(document).map((member) => of(document, member.id));
    const open = list(document, 'action').filter(
      (action) => (action.status === 'open' || action.status === 'inProgress') && action.ownerId !== null,
    );
    expect(works.flatMap((work) => ids([...work.actions.due, ...work.actions.later])).toSorted()).toEqual(
      ids(open).toSorted(),
    );
    expect(
      works
        .flatMap((work) => work.people.filter((one) => one.firstOwner === null).map((one) => one.person.id))
        .toSorted(),
    ).toEqual(
      ids(
        list(document, 'person').filter(
          (one) => one.contactOwnerId !== null && one.status !== 'vacant' && one.status !== 'left',
        ),
      ).toSorted(),
    );
  });

  it('does not change the document', () => {
    const before = JSON.stringify([...hospital.person]);
    of(hospital, 'T1');
    expect(JSON.stringify([...hospital.person])).toBe(before);
  });
});

describe('who may look at their work', () => {
  it('is the team with its roles, then whoever else owns something here, each once; nobody of an atlas who does not', () => {
    expect(workersOf(emptyDocument())).toEqual([]);
    const document = team([{ id: 'p', contactOwnerId: 'V', secondaryOwnerIds: ['U'] }], (draft) => {
      draft.add('member', { id: 'X', name: 'Xan' });
      draft.add('assignment', { id: 'U', memberId: 'U', role: 'accountLead' });
      draft.add('assignment', { id: 'U2', memberId: 'U', role: 'finance' });
    });
    expect(workersOf(document)).toEqual([
      { id: 'U', name: 'Una', role: 'accountLead' },
      { id: 'V', name: 'Vic', role: null },
    ]);
  });
});
