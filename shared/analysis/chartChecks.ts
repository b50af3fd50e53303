/** Rules of the org chart and of people's ratings. */
import { list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import { fold } from '../model/fold';
import { addMonths } from './days';
import { personInWords, personRef, type CheckLevel, type FindingDraft } from './finding';
import { countedPeople, type PeopleTables } from './people';
import type { Settings } from './settings';

const onPerson = (
  code: string,
  severity: CheckLevel,
  one: Stakeholder,
  sentence: string,
  action: string,
): FindingDraft => ({
  code: `P5.${code}`,
  severity,
  ref: one.id,
  records: [personRef(one.id)],
  sentence,
  action,
});

/** Seats that reach themselves by following who reports to whom; each circle once, starting at its first id. */
export const reportingCircles = (document: Pick<Document, 'seat'>): readonly (readonly string[])[] => {
  const managerOf = new Map(list(document, 'seat').map((seat) => [seat.id, seat.reportsToId]));
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const start of [...managerOf.keys()].sort()) {
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let at: string | null = start;
    while (at !== null && !settled.has(at) && !onPath.has(at)) {
      onPath.set(at, path.length);
      path.push(at);
      at = managerOf.get(at) ?? null;
    }
    const first = at === null ? undefined : onPath.get(at);
    if (first !== undefined) circles.push(path.slice(first));
    for (const id of path) settled.add(id);
  }
  return circles;
};

const circleDrafts = (document: PeopleTables): readonly FindingDraft[] =>
  reportingCircles(document).map((circle): FindingDraft => {
    const [first = ''] = circle;
    const isSelf = circle.length === 1;
    return {
      code: isSelf ? 'P5.selfReport' : 'P5.cycle',
      severity: 'error',
      ref: [...circle].sort()[0] ?? first,
      records: circle.map((id) => ({ kind: 'seat', id })),
      sentence: isSelf
        ? `The post ${document.seat.get(first)?.title ?? first} reports to itself.`
        : `${circle.map((id) => document.seat.get(id)?.title ?? id).join(', ')} report to each other in a circle.`,
      action: 'Correct who reports to whom',
    };
  });

const duplicateDrafts = (cards: readonly Stakeholder[]): readonly FindingDraft[] => {
  const seen = new Map<string, Stakeholder[]>();
  for (const card of cards) {
    if (!card.name?.trim()) continue;
    const key = JSON.stringify([fold(card.name).trim(), fold(card.title ?? '').trim()]);
    seen.set(key, [...(seen.get(key) ?? []), card]);
  }
  return [...seen.values()]
    .filter((same) => same.length > 1)
    .map((same): FindingDraft => ({
      code: 'P5.duplicate',
      severity: 'warning',
      ref: same.map((card) => card.id).sort()[0] ?? '',
      records: same.map((card) => personRef(card.id)),
      sentence: `${same[0] ? personInWords(same[0]) : ''} is on the map ${same.length} times.`,
      action: 'Check whether these cards are one person',
    }));
};

const ratingDrafts = (one: Stakeholder, asOf: string, settings: Settings): readonly FindingDraft[] => {
  const name = displayName(one);
  const drafts: FindingDraft[] = [];
  const relationship = one.relationship ?? 0;
  if (one.outside && one.reportsToId !== null) {
    drafts.push(
      onPerson(
        'outsideLine',
        'warning',
        one,
        `${personInWords(one)} is from outside and has a solid line into the chart.`,
        `Turn the solid line of ${name} into a dotted one`,
      ),
    );
  }
  if (relationship >= 1 && one.contactOwnerId === null) {
    drafts.push(
      onPerson(
        'owner',
        'warning',
        one,
        `You have a relationship with ${personInWords(one)} but no contact owner.`,
        `Name a contact owner for ${name}`,
      ),
    );
  }
  if (relationship >= 3 && !one.evidence?.trim()) {
    drafts.push(
      onPerson(
        'evidence',
        'warning',
        one,
        `The relationship with ${personInWords(one)} is rated as trusted without a note that says why.`,
        `Write down what shows the trust of ${name}`,
      ),
    );
  }
  if (one.lastContact !== null && one.lastContact > asOf) {
    drafts.push(
      onPerson(
        'lastContact',
        'error',
        one,
        `The last contact with ${personInWords(one)} lies in the future.`,
        `Correct the last contact with ${name}`,
      ),
    );
  }
  if (relationship === 0 && one.lastContact !== null) {
    drafts.push(
      onPerson(
        'contactIgnored',
        'notice',
        one,
        `${personInWords(one)} has a last contact but no relationship, so the date counts for nothing.`,
        `Rate the relationship with ${name}`,
      ),
    );
  }
  if (relationship >= 1 && one.lastContact !== null && addMonths(one.lastContact, settings.fadeMonths) <= asOf) {
    drafts.push(
      onPerson(
        'fade',
        'notice',
        one,
        `You have had no contact with ${personInWords(one)} for a year; the relationship may be one step lower.`,
        `Set the relationship with ${name} one step down`,
      ),
    );
  }
  return drafts;
};

/** What is wrong with the chart and the ratings on it. */
export const chartDrafts = (document: PeopleTables, asOf: string, settings: Settings): readonly FindingDraft[] => [
  ...circleDrafts(document),
  ...duplicateDrafts(stakeholders(document).filter((card) => card.status !== 'left')),
  ...countedPeople(document, asOf).flatMap((one) => ratingDrafts(one, asOf, settings)),
];
