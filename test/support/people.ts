import { edited, type Draft } from '../../shared/document/draft';
import { addListed } from '../../shared/document/people';
import type { Typed } from '../../shared/document/typedLine';
import { emptyDocument, type Document } from '../../shared/document/document';
import type { Person, RecordOf, Seat } from '../../shared/model';

/** What a test says of a person; the rest is the default of a new record. */
export type Given = Partial<Person> & { readonly id: string } & Partial<
    Pick<Seat, 'title' | 'businessUnitId' | 'departmentId' | 'stakeholderClass' | 'level' | 'reportsToId' | 'outside'>
  >;

/** An account with these people, each in a seat of the same id, and these lines. */
export const accountWith = (
  people: readonly Given[],
  links: readonly (Partial<RecordOf<'link'>> & { readonly fromId: string; readonly toId: string })[] = [],
): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'A', name: 'Account', currency: 'EUR', industryTemplate: 'hospital' });
    for (const {
      title,
      businessUnitId,
      departmentId,
      stakeholderClass,
      level,
      reportsToId,
      outside,
      ...person
    } of people) {
      draft.add('seat', {
        id: person.id,
        title: title ?? null,
        businessUnitId: businessUnitId ?? null,
        departmentId: departmentId ?? null,
        stakeholderClass: stakeholderClass ?? null,
        level: level ?? null,
        reportsToId: reportsToId ?? null,
        outside: outside ?? false,
      });
      draft.add('person', { name: `Person ${person.id}`, ...person });
      draft.add('holding', { id: `h-${person.id}`, seatId: person.id, personId: person.id });
    }
    for (const [index, link] of links.entries()) draft.add('link', { id: `l${index}`, strength: 2, ...link });
  });

/** The document with the same fields set on every person. */
export const everybody = (document: Document, fields: Partial<Person>): Document =>
  edited(document, (draft) => {
    for (const id of document.person.keys()) draft.set('person', id, fields);
  });

/** People without a place in the chart. */
export const addToTray = (draft: Draft, people: readonly Typed[]): readonly string[] =>
  addListed(
    draft,
    people.map((typed) => ({ ...typed, isVacant: false, ratings: {}, isAdded: true, seatId: null, parent: null })),
  );
