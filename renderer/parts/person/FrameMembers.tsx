import { X } from 'lucide-react';
import { find, type Document } from '../../../shared/document/document';
import type { FrameKind } from '../../../shared/document/frames';
import { displayName } from '../../../shared/document/personName';
import { counted, stakeholders, type Stakeholder } from '../../../shared/document/stakeholder';
import { attitudeSign, attitudeTone, attitudeWord } from '../../../shared/model/words';
import { showPerson } from '../../commands/mapCommands';
import { editDocument, useDocument } from '../../state/documentStore';
import { select } from '../../state/session';
import { OpinionsOnly } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';

const isIn = (content: Document, kind: FrameKind, id: string): ((one: Stakeholder) => boolean) => {
  if (kind === 'businessUnit') return (one) => one.businessUnitId === id;
  if (kind === 'department') return (one) => one.departmentId === id;
  const group = find(content, 'group', id);
  return (one) => one.id === group?.chairId || (group?.memberIds.includes(one.id) ?? false);
};

const FRAME_NOUNS: Readonly<Record<FrameKind, string>> = {
  group: 'group',
  department: 'department',
  businessUnit: 'unit',
};

const move = (kind: FrameKind, id: string, one: Stakeholder, isMember: boolean): void => {
  const label = `${displayName(one)}: ${isMember ? 'in' : 'out of'} the ${FRAME_NOUNS[kind]}`;
  editDocument(label.slice(0, 190), (draft) => {
    if (kind === 'businessUnit') {
      if (one.seatId) draft.set('seat', one.seatId, { businessUnitId: isMember ? id : null });
      return;
    }
    if (kind === 'department') {
      if (one.seatId) draft.set('seat', one.seatId, { departmentId: isMember ? id : null });
      return;
    }
    const group = find(draft.current(), 'group', id);
    if (!group) return;
    const memberIds = group.memberIds.filter((other) => other !== one.id);
    draft.set('group', id, {
      memberIds: isMember ? [...memberIds, one.id] : memberIds,
      ...(!isMember && group.chairId === one.id ? { chairId: null } : {}),
    });
  });
};

/** Who is in a frame: go to them, take them out, bring others in. */
export const FrameMembers = ({ kind, id }: { readonly kind: FrameKind; readonly id: string }) => {
  const content = useDocument((state) => state.document);
  const chairId = kind === 'group' ? (find(content, 'group', id)?.chairId ?? null) : null;
  const inside = isIn(content, kind, id);
  const people = stakeholders(content).filter(
    (one) => one.seatId !== null && (counted(one) || one.status === 'vacant'),
  );
  const members = people.filter(inside).sort((a, b) => Number(b.id === chairId) - Number(a.id === chairId));
  return (
    <section className="panel-section" aria-label="People">
      <h3 className="label">
        <span>People</span>
        <span>{members.length}</span>
      </h3>
      <ul className="member-list">
        {members.map((one) => (
          <li key={one.id}>
            <OpinionsOnly>
              <span className={`sign ${attitudeTone(one.attitude)}`} title={attitudeWord(one.attitude)}>
                {attitudeSign(one.attitude)}
              </span>
            </OpinionsOnly>
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                if (one.seatId) showPerson(one.seatId);
              }}
            >
              {displayName(one)}
            </button>
            <span className="quiet small clip">{one.id === chairId ? 'chair' : (one.title ?? '')}</span>
            <Button
              small
              tone="bare"
              aria-label={`Take ${displayName(one)} out`}
              onClick={() => move(kind, id, one, false)}
            >
              <X size={13} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {members.length > 1 ? (
        <div className="chips">
          <Button small onClick={() => select(members.flatMap((one) => one.seatId ?? []))}>
            Choose all {members.length}
          </Button>
        </div>
      ) : null}
      <SelectField
        label="Add somebody"
        hideLabel
        value={null}
        none="Add somebody"
        options={people
          .filter((one) => !inside(one))
          .map((one) => ({ value: one.id, label: `${displayName(one)}${one.title ? `, ${one.title}` : ''}` }))}
        onChoose={(personId) => {
          const one = people.find((person) => person.id === personId);
          if (one) move(kind, id, one, true);
        }}
      />
    </section>
  );
};
