/**
 * Two copies of an account that went different ways, and what has to come of them: worked out from facts, one value at a
 * time, knowing nothing of how copies are merged.
 */
import { malformed, refusal } from '../../shared/document/check';
import { apply, between, isEmpty } from '../../shared/document/diff';
import { isAtlasKind, list, type Document } from '../../shared/document/document';
import { edit, type Draft } from '../../shared/document/draft';
import { mergeCopies, type MergedCopies } from '../../shared/document/mergeCopies/mergeCopies';
import type { Answer, Answers, Copies } from '../../shared/document/mergeCopies/copies';
import {
  leaveSeat,
  moveToSeat,
  removeSeats,
  reparent,
  vacantSeats,
  drawnSeats,
  addReport,
} from '../../shared/document/people';
import { holderOf } from '../../shared/document/occupancy';
import { danglingReferences, POINTERS } from '../../shared/document/references';
import { seatOnCircle } from '../../shared/document/sound';
import { fieldsOf, KIND_NAMES, type AnyRecord, type Kind } from '../../shared/model';
import { randomEdit, type Chance } from './randomEdits';

const oneOf = <T>(chance: Chance, all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];

/** What people do to a chart, as its own edits do it. */
const chartEdit = (chance: Chance, draft: Draft): void => {
  const before = draft.current();
  const seat = oneOf(chance, drawnSeats(before));
  if (seat === undefined) return;
  const what = chance();
  if (what < 0.3) {
    const manager = oneOf(chance, drawnSeats(before));
    if (manager !== undefined && manager.id !== seat.id) reparent(draft, [seat.id], manager.id);
  } else if (what < 0.5) removeSeats(draft, [seat.id]);
  else if (what < 0.65) addReport(draft, seat.id);
  else {
    const personId = holderOf(before, seat.id);
    if (personId === null || before.person.get(personId)?.status === 'vacant') return;
    const free = oneOf(chance, vacantSeats(before));
    if (what < 0.85 && free !== undefined) moveToSeat(draft, personId, free.id, '2026-03-02');
    else leaveSeat(draft, personId, '2026-03-02');
  }
};

/** So many edits, one after the other. */
export const wentOn = (document: Document, chance: Chance, steps: number): Document => {
  let now = document;
  for (let at = 0; at < steps; at += 1) {
    const isOfChart = chance() < 0.15;
    const diff = isOfChart ? edit(now, (draft) => chartEdit(chance, draft)) : randomEdit(now, chance);
    if (isEmpty(diff) || refusal(now, diff) !== null || malformed(diff) !== null) continue;
    now = apply(now, diff, new Date(Date.UTC(2026, 1, 1) + at * 1000).toISOString());
  }
  return now;
};

export const copiesOf = (base: Document | null, mine: Document, theirs: Document): Copies => ({
  base,
  mine,
  theirs,
  editedAt: { mine: () => null, theirs: () => null },
  brings: 'all',
  partedAt: null,
  undated: new Set(),
  joined: [],
  remembered: new Map(),
});

/** Answers every question, also those that come up by an answer. */
export const settled = (
  copies: Copies,
  answer: (id: string) => Answer,
): { readonly merged: MergedCopies; readonly answers: Answers } => {
  const answers = new Map<string, Answer>();
  for (;;) {
    const merged = mergeCopies(copies, answers);
    if (merged.open.length === 0) return { merged, answers };
    for (const { id, answers: allowed } of merged.open) {
      const wanted = answer(id);
      answers.set(id, allowed.includes(wanted) ? wanted : 'mine');
    }
  }
};

type Facts = ReadonlyMap<string, string>;
const LISTS_OF_CHOICES = [
  'person.buyingRoles',
  'override.buyingRoles',
  'plan.sharedTexts',
  'composition.hidden',
  'person.earlierRatings',
];
const isListFact = (kind: Kind, field: string): boolean =>
  fieldsOf(kind)[field]?.column.list === true || LISTS_OF_CHOICES.includes(`${kind}.${field}`);

/** One fact a line: that a record is there, what a field says, that a list holds something. */
export const factsOf = (document: Document): Facts => {
  const facts = new Map<string, string>();
  for (const kind of KIND_NAMES)
    for (const record of list(document, kind) as unknown as readonly AnyRecord[]) {
      facts.set(`${kind}|${record.id}|`, 'there');
      for (const field of Object.keys(fieldsOf(kind))) {
        const name = `${kind}|${record.id}|${field}`;
        const value = record[field];
        if (!isListFact(kind, field)) facts.set(name, JSON.stringify(value));
        else
          for (const one of (value as readonly unknown[] | null) ?? [])
            facts.set(`${name}|${JSON.stringify(one)}`, 'in');
      }
    }
  return facts;
};

/** Never asked, and never mixed from two copies. */
const IS_PLACE =
  /^(placement\|.*\|(x|y|pinned)|mapNote\|.*\|(x|y)|wallPhoto\|.*\|(x|y|width|height|fade|isOff)|map\|.*\|shape|savedView\|.*\|(place|view|section|mapId|looks|colours|focusSeatId|focusSteps|box))$/;
const IN_PARTS = /^(person\|.*\|(phases|champion)|portfolioAccount\|.*\|ratings)$/;

/**
 * What is wrong with a merge, in sentences. Facts only one copy changed must hold; where both did, and not alike, there
 * must be a question. What a question is about may be either; nothing may be there that neither copy says.
 */
export const faultsOf = (copies: Copies, merged: MergedCopies): readonly string[] => {
  const faults: string[] = [];
  const { document, questions, joined } = merged;
  const stop = refusal(copies.mine, merged.diff);
  if (stop !== null) faults.push(`It would be refused: ${stop.message} ${stop.kind} ${stop.id} ${stop.field}`);
  const wrong = malformed(merged.diff);
  if (wrong !== null && malformed(between(copies.base!, copies.theirs)) === null)
    faults.push(`It is malformed: ${wrong}`);
  faults.push(...danglingReferences(document, 5));
  const circle = seatOnCircle(document);
  if (circle !== null) faults.push(`Seat ${circle} reports to itself.`);

  const renamed = new Map(joined.map((one) => [`${one.kind}|${one.theirs}|`, `${one.kind}|${one.mine}|`]));
  const isJoined = (name: string): boolean =>
    [...renamed].some(([from, to]) => name.startsWith(from) || name.startsWith(to)) ||
    joined.some(({ theirs, mine }) => name.includes(theirs) || name.includes(mine));
  const [b, m, t, r] = [copies.base!, copies.mine, copies.theirs, document].map(factsOf) as [
    Facts,
    Facts,
    Facts,
    Facts,
  ];
  const asked = new Set(
    questions.flatMap((one) => (one.about === 'field' ? [`${one.kind}|${one.recordId}|${one.field}`] : [])),
  );
  // Whatever hangs on a removal that is asked, or on a chair that is, may go either way; each is looked at by itself.
  const isUnsure = new Set<string>();
  for (const one of questions) {
    if (one.about === 'gone') {
      for (const { kind, id } of [...one.edits, ...one.records]) isUnsure.add(`${kind}|${id}|`);
      const lost = one.removedIn === 'mine' ? m : t;
      for (const { kind, id } of one.records)
        if (lost.has(`${kind}|${id}|`)) faults.push(`${kind} ${id} is asked about as removed, and is there.`);
      isUnsure.add(`${one.kind}|${one.recordId}|`);
    }
    if (one.about === 'circle') for (const id of one.seatIds) isUnsure.add(`seat|${id}|`);
    if (one.about === 'seat') for (const id of [one.mine, one.theirs]) isUnsure.add(`person|${id}|`);
  }
  // A plan that became final there is a draft again where ours went on with it.
  if (t.get('plan|plan|state') === '"final"' && m.get('plan|plan|state') !== '"final"') isUnsure.add('plan|plan|');
  const isGoneAsked = questions.some(({ about }) => about === 'gone');
  const recordOf = (name: string): string => name.split('|').slice(0, 2).join('|') + '|';
  const targetOf = (name: string, facts: Facts): string | null => {
    const [kind, , field, item] = name.split('|') as [Kind, string, string, string | undefined];
    const pointer = POINTERS.find((one) => one.kind === kind && one.field === field);
    if (pointer === undefined || pointer.to === 'account') return null;
    const id: unknown = JSON.parse(item ?? facts.get(name) ?? 'null');
    return typeof id === 'string' ? `${pointer.to}|${id}|` : null;
  };
  for (const name of new Set([...b.keys(), ...m.keys(), ...t.keys()])) {
    const [was, one, two, is] = [b.get(name), m.get(name), t.get(name), r.get(name)];
    const record = recordOf(name);
    const isShared = isAtlasKind(name.split('|')[0] as Kind);
    // A snapshot that comes names no change any more: it would be another one here.
    if (/^snapshot\|.*\|revision$/.test(name) && one === undefined && is === 'null') continue;
    if (isJoined(name) || isUnsure.has(record) || asked.has(name)) continue;
    // A record that goes takes its facts with it; whether it may go is a fact of its own.
    if (name !== record && !r.has(record)) continue;
    if (name !== record && (!m.has(record) || !t.has(record)) && b.has(record) && isGoneAsked) continue;
    if (isShared && is === was && (one === undefined || two === undefined)) continue;
    const target = [one, two]
      .map((_, at) => targetOf(name, at === 0 ? m : t))
      .find((found) => found !== null && !r.has(found));
    if (target !== undefined && target !== null) continue;
    // What one copy had to let go of, since it removed it, says nothing against the other.
    const before = targetOf(name, b);
    if (before !== null && (!m.has(before) || !t.has(before))) continue;
    const isOf = (value: string | undefined): boolean => is === value;
    if (one === two) {
      if (!isOf(one) && !isExcused(name, document, isGoneAsked))
        faults.push(`${name}: both say ${one}, and it is ${is}.`);
    } else if (was === one) {
      if (!isOf(two) && !isExcused(name, document, isGoneAsked) && !(IS_PLACE.test(name) && isOf(one)))
        faults.push(`${name}: only they changed it, from ${was} to ${two}, and it is ${is}.`);
    } else if (was === two) {
      if (!isOf(one) && !isExcused(name, document, isGoneAsked))
        faults.push(`${name}: only we changed it, from ${was} to ${one}, and it is ${is}.`);
    } else if (IS_PLACE.test(name)) {
      if (!isOf(one)) faults.push(`${name}: both moved it, and ours does not hold.`);
    } else if (name.endsWith('|lastContact')) {
      const [later = ''] = [one, two]
        .filter((value) => value !== 'null')
        .toSorted()
        .toReversed();
      if (!isOf(later) && one !== 'null' && two !== 'null') faults.push(`${name}: not the later day.`);
    } else if (!IN_PARTS.test(name) && !isExcused(name, document, isGoneAsked)) {
      faults.push(`${name}: both changed it, to ${one} and ${two}, and nobody is asked.`);
    }
  }
  // Nothing comes from nowhere, but seats and placeholders that two copies together need.
  for (const [name, value] of r) {
    if (/-(seat|vacant|holding)\|/.test(name) || isJoined(name) || IN_PARTS.test(name)) continue;
    if (joined.some(({ mine }) => value === JSON.stringify(mine))) continue;
    if ([b, m, t].some((facts) => facts.get(name) === value)) continue;
    const isBoth = asked.has(name) && JSON.parse(value) !== null && String(JSON.parse(value)).includes('\n\n');
    if (!isBoth && !/\|reportsToId$/.test(name) && name !== 'plan|plan|version' && value !== 'null')
      faults.push(`${name} is ${value}, which nobody said.`);
  }
  return faults;
};

/** Who sits where follows from both copies: placeholders come and go, and whoever lost a chair has one in the tray. */
const isExcused = (name: string, document: Document, isGoneAsked: boolean): boolean => {
  const [kind, id] = name.split('|') as [Kind, string];
  if (kind === 'holding') return true;
  if (kind === 'person') return document.person.get(id)?.status === 'vacant' || !document.person.has(id);
  return isGoneAsked && !document[kind].has(id);
};
