/** What has a day in the plan, as a calendar file (RFC 5545) that any calendar takes in. */
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { openActions } from '../analysis/openActions';
import { sponsorTalk } from '../analysis/sponsorTalk';
import { accountOf, find, list, single, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { inWords } from '../model/words';

/** One whole day in the calendar. `uid` stays the same from file to file, so that a newer one replaces the older. */
type Entry = {
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  readonly about: readonly (string | null | undefined)[];
};

const actions = (document: Document): readonly Entry[] =>
  openActions(document).flatMap(({ id, title, due, status, ownerId, stakeholderId }) => {
    const person = find(document, 'person', stakeholderId);
    const owner = find(document, 'member', ownerId);
    return due === null
      ? []
      : [
          {
            uid: `action-${id}`,
            day: due,
            title,
            about: [
              owner && `Owner: ${owner.name}`,
              person && `With: ${displayName(person)}`,
              `State: ${inWords(status)}`,
            ],
          },
        ];
  });

const contracts = (document: Document): readonly Entry[] =>
  list(document, 'contract').flatMap(({ id, title, end, autoRenew }) =>
    end === null
      ? []
      : [
          {
            uid: `contract-${id}`,
            day: end,
            title: `Contract ends: ${title}`,
            about: [autoRenew === true ? 'Renews itself unless somebody gives notice.' : null],
          },
        ],
  );

const reviews = (document: Document, asOf: string): readonly Entry[] => {
  const next = single(document, 'plan')?.nextReview ?? null;
  const days = [next, ...list(document, 'review').map(({ nextDate }) => nextDate)].filter(
    (day): day is string => day !== null && day >= asOf,
  );
  return [...new Set(days)].map((day) => ({ uid: `review-${day}`, day, title: 'Review of the plan', about: [] }));
};

const meetings = (document: Document): readonly Entry[] =>
  list(document, 'calendarEntry').flatMap(({ id, title, kind, next, memberId }) =>
    next === null
      ? []
      : [
          {
            uid: `meeting-${id}`,
            day: next,
            title: title === '' ? inWords(kind) : title,
            about: [memberId === null ? null : `Called by: ${find(document, 'member', memberId)?.name ?? ''}`],
          },
        ],
  );

const sponsorTalks = (document: Document, asOf: string): readonly Entry[] => {
  const touches = list(document, 'sponsorTouch');
  return list(document, 'sponsorPairing').map((pairing) => {
    const sponsor = find(document, 'member', pairing.memberId)?.name ?? 'The sponsor';
    const person = find(document, 'person', pairing.personId);
    return {
      uid: `sponsor-${pairing.id}`,
      day: sponsorTalk(pairing, touches, asOf).due,
      title: `${sponsor} talks with ${person ? displayName(person) : 'the customer'}`,
      about: [`Every ${pairing.rhythmDays} days`],
    };
  });
};

/** What has a day, the earliest first; the document is what its reader may see. */
const entriesOf = (document: Document, asOf: string): readonly Entry[] =>
  [
    ...actions(document),
    ...contracts(document),
    ...reviews(document, asOf),
    ...meetings(document),
    ...sponsorTalks(document, asOf),
  ].toSorted((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));

/** How many entries the calendar has. */
export const calendarDays = (document: Document, asOf: string): number => entriesOf(document, asOf).length;

/** The calendar, the earliest day first. It blocks nobody’s day; the document is what its reader may see. */
export const calendarFile = (document: Document, asOf: string): string => {
  const { id: accountId, name } = accountOf(document);
  const entries = entriesOf(document, asOf);
  const calendar = ical({ name, prodId: { company: 'Account Atlas', product: 'Account Atlas', language: 'EN' } });
  const made = new Date(`${asOf}T00:00:00Z`);
  for (const { uid, day, title, about } of entries)
    calendar.createEvent({
      id: `${accountId}-${uid}@account-atlas`,
      stamp: made,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: `${name}: ${title}`,
      description: about.filter(Boolean).join('\n') || null,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  return `${calendar.toString()}\r\n`;
};
