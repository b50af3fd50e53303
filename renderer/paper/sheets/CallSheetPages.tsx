import { personFacts } from '../../../shared/analysis/overview';
import { list, type Document } from '../../../shared/document/document';
import type { RecordOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { PERSON_TEXTS, textOf } from '../../../shared/model/personTexts';
import { influenceWord, ROLE_WORDS } from '../../../shared/model/words';
import { CallSheetFacts } from '../CallSheetFacts';
import { AttitudeMark, relationshipWords } from '../../parts/drawings/PersonMarks';
import { Facts } from '../texts';
import { planView, type PlanView } from '../view';

const Sheet = ({ view, sheet }: { readonly view: PlanView; readonly sheet: RecordOf<'callSheet'> }) => {
  const panel = personFacts(view.content, view.asOf, sheet.stakeholderId);
  const talks = list(view.content, 'contactNote')
    .filter((note) => note.personId === sheet.stakeholderId)
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .slice(0, 5);
  return (
    <section className="sheet plan-page call-sheet" aria-label={`Call sheet for ${panel?.name ?? 'somebody'}`}>
      <p className="cover-kind">Call sheet</p>
      <h1>{panel?.name ?? 'Person who is gone'}</h1>
      <p className="quiet">
        {[panel?.person.title, panel?.person.buyingRoles.map((role) => ROLE_WORDS[role]).join(', ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {panel ? (
        <Facts
          facts={[
            [labelOf('person', 'influence'), influenceWord(panel.person.influence)],
            [labelOf('person', 'attitude'), <AttitudeMark key="attitude" attitude={panel.person.attitude} />],
            [
              labelOf('person', 'relationship'),
              relationshipWords(panel.person.relationship, panel.person.targetRelationship),
            ],
            [labelOf('person', 'contactOwnerId'), view.member(panel.person.contactOwnerId) ?? 'nobody'],
            [labelOf('person', 'lastContact'), view.day(panel.person.lastContact)],
            ...PERSON_TEXTS.filter((text) => text.isOnCallSheet).map(
              ({ field }) => [labelOf('person', field), textOf(panel.person, field)] as const,
            ),
            ['Warm route', panel.warmRoute?.text],
          ]}
        />
      ) : null}
      <CallSheetFacts view={view} sheet={sheet} headed={false} />
      {talks.length > 0 ? (
        <Facts
          wide
          facts={talks.map(
            (note) =>
              [
                `${view.day(note.date) ?? ''}${view.member(note.memberId) ? `, ${view.member(note.memberId)}` : ''}`,
                note.note ?? '–',
              ] as const,
          )}
        />
      ) : null}
      <div className="writing-room">
        <h3>What you heard</h3>
      </div>
    </section>
  );
};

/** One page for each talk that was prepared, with room to write. */
export const CallSheetPages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const view = planView(content, asOf);
  return (
    <>
      {list(content, 'callSheet').map((sheet) => (
        <Sheet key={sheet.id} view={view} sheet={sheet} />
      ))}
    </>
  );
};
