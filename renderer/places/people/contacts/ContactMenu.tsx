import { labelOf } from '../../../../shared/model/labels';
import { RELATIONSHIP } from '../../../../shared/model/scales';
import { notKnown, relationshipWord, withinSentence } from '../../../../shared/model/words';
import type { ContactMember, ContactRow } from '../../../../shared/analysis/contacts';
import { makeContactOwner, takeOffContact, talkTo } from '../../../commands/ownerCommands';
import { setPeople } from '../../../commands/peopleCommands';
import { strengthWords } from '../../../parts/drawings/contactWords';
import { useIsHiding } from '../../../state/records';
import { ChoiceMenu } from '../../../parts/ui/ChoiceMenu';
import { wordFor } from '../../../../shared/packs/spoken';

const entries = (values: readonly number[]) => [
  ...values.map((value) => ({ value: String(value), label: `${value} ${relationshipWord(value)}` })),
  { value: '', label: `? ${notKnown()}` },
];
const given = (value: string): number | null => (value === '' ? null : Number(value));
const shown = (value: number | null): string => (value === null ? '' : String(value));

/** How good the contact is, and how good it should be. */
const ratings = (row: ContactRow['row']) =>
  [
    {
      title: labelOf('person', 'relationship'),
      kind: 'choice',
      value: shown(row.relationship),
      entries: entries(RELATIONSHIP),
      choose: (value: string) =>
        setPeople(
          `${withinSentence(wordFor('names', 'relationship'))} ${withinSentence(relationshipWord(given(value)))}`,
          () => ({ relationship: given(value) }),
          [row.seatId],
        ),
    },
    {
      title: labelOf('person', 'targetRelationship'),
      kind: 'choice',
      value: shown(row.wanted),
      entries: entries(RELATIONSHIP.slice(1)),
      choose: (value: string) =>
        setPeople(
          `${withinSentence(wordFor('names', 'targetRelationship'))} ${withinSentence(relationshipWord(given(value)))}`,
          () => ({ targetRelationship: given(value) }),
          [row.seatId],
        ),
    },
  ] as const;

/** What can be done with a contact, in its cell: the same as in the panel of the person, without leaving the matrix. */
export const ContactMenu = ({
  contact: { row, secondIds },
  member,
  onDone,
}: {
  readonly contact: ContactRow;
  readonly member: ContactMember;
  readonly onDone: () => void;
}) => {
  const { seatId } = row;
  const isHiding = useIsHiding();
  return (
    <ChoiceMenu
      className="contacts-open"
      shape="contacts-menu"
      align="start"
      label={`Contact of ${member.name} with ${row.name}`}
      face={isHiding ? 'Contact' : strengthWords(row.relationship)}
      onClose={onDone}
      sections={[
        ...(isHiding ? [] : ratings(row)),
        {
          title: null,
          kind: 'actions',
          entries: [
            ...(row.status === 'vacant'
              ? []
              : [{ label: `Make an action: talk to ${row.name}`, run: () => talkTo(seatId, member.id) }]),
            ...(secondIds.includes(member.id)
              ? [{ label: `Make ${member.name} the contact owner`, run: () => makeContactOwner(seatId, member.id) }]
              : []),
            { label: `Take ${member.name} off`, run: () => takeOffContact(seatId, member.id) },
          ],
        },
      ]}
    />
  );
};
