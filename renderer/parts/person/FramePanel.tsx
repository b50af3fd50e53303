import type { FrameKind } from '../../../shared/document/frames';
import { useRecord } from '../../state/records';
import { Counterparts } from './Counterparts';
import { FrameFigures } from './FrameFigures';
import { FrameMembers } from './FrameMembers';
import { GroupFields } from './GroupFields';
import { setFields, useDocument } from '../../state/documentStore';
import { useLimit } from '../records/useLimit';
import { TextField } from '../ui/TextField';

const WORDS: Readonly<Record<FrameKind, string>> = {
  group: 'Group',
  businessUnit: 'Business unit',
  department: 'Department',
};

/** What a frame of the map stands for: its people, its figures, and for a group how it decides. */
export const FramePanel = ({ kind, id }: { readonly kind: FrameKind; readonly id: string }) => {
  const group = useRecord('group', kind === 'group' ? id : null);
  const name = useDocument((state) => state.document[kind].get(id)?.name ?? '');
  const limit = useLimit(kind, id, 'name');
  return (
    <div className="panel-body">
      <header data-frame-name={id}>
        <p className="quiet small">{WORDS[kind]}</p>
        <TextField
          label={`Name of the ${WORDS[kind].toLowerCase()}`}
          hideLabel
          limit={limit}
          value={name}
          placeholder="Name"
          onCommit={(given, step) => {
            setFields(`Rename ${name}`, kind, id, { name: given ?? '' }, step);
          }}
        />
      </header>
      <FrameFigures kind={kind} id={id} />
      {group ? <GroupFields group={group} /> : null}
      {kind === 'businessUnit' ? <Counterparts kind="businessUnit" id={id} /> : null}
      <FrameMembers kind={kind} id={id} />
    </div>
  );
};
