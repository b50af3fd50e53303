import { Ellipsis } from 'lucide-react';
import { timesNamed } from '../../../shared/analysis/touches';
import { KINDS, type Kind, type RecordOf } from '../../../shared/model';
import { addRecord, deleteRecord, moveRecord } from '../../commands/recordCommands';
import { useDocument } from '../../state/documentStore';
import { openDialog } from '../../state/session';
import { ActionMenu } from '../ui/ActionMenu';
import { AddOne } from './AddOne';

type Props = {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** Those it stands among, where their order can be changed. */ readonly among?: readonly string[] | undefined;
  /** What else can be done here, first in the list. */ readonly also?: readonly {
    readonly label: string;
    readonly run: () => void;
  }[];
};

/** What can be done with one record: see its links, move it, delete it. */
export const RecordTools = ({ kind, id, name, among, also = [] }: Props) => {
  const times = useDocument((state) => timesNamed(state.document, kind, id));
  const at = among?.indexOf(id) ?? -1;
  return (
    <ActionMenu
      label={`More for ${KINDS[kind].noun} ${name}`}
      face={<Ellipsis size={15} aria-hidden="true" />}
      className="button bare small"
      items={[
        ...also,
        {
          label: times === 0 ? 'Links' : `Links (${times} from elsewhere)`,
          run: () => openDialog({ name: 'links', with: { kind, id } }),
        },
        ...(among === undefined
          ? []
          : [
              { label: 'Move up', disabled: at <= 0, run: () => moveRecord(kind, id, -1, among) },
              {
                label: 'Move down',
                disabled: at < 0 || at >= among.length - 1,
                run: () => moveRecord(kind, id, 1, among),
              },
            ]),
        { label: 'Delete', run: () => deleteRecord(kind, id), destroys: true },
      ]}
    />
  );
};

export const AddRecord = <K extends Kind>({
  kind,
  label,
  given,
}: {
  readonly kind: K;
  readonly label: string;
  readonly given?: Partial<RecordOf<K>>;
}) => <AddOne label={label} onClick={() => addRecord(kind, given)} />;
