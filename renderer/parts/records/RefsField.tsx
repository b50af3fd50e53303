import { X } from 'lucide-react';
import { recordName } from '../../../shared/document/recordName';
import { KINDS, type Kind } from '../../../shared/model';
import { aNoun } from '../../../shared/model/words';
import { useDocument } from '../../state/documentStore';
import { addsMember } from './MemberField';
import { RefField } from './RefField';

type Props = {
  readonly name: string;
  readonly hideLabel?: boolean;
  readonly to: Kind;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[], group?: string) => void;
};

/** Several records as chips, each a button that takes it out, and a search that adds one. */
export const RefsField = ({ name, hideLabel = false, to, value, onChange }: Props) => {
  const content = useDocument((state) => state.document);
  return (
    <div className="field" role="group" aria-label={name}>
      {hideLabel ? null : (
        <span className="label" aria-hidden="true">
          {name}
        </span>
      )}
      <div className="chips refs">
        {value.map((id) => {
          const words = recordName(content, to, id);
          return (
            <button
              key={id}
              type="button"
              className="chip"
              aria-label={`Take out ${words}`}
              title={words}
              onClick={() => onChange(value.filter((other) => other !== id))}
            >
              <span className="cut">{words}</span>
              <X size={12} aria-hidden="true" />
            </button>
          );
        })}
        <RefField
          name={`Add to ${name.toLowerCase()}`}
          hideLabel
          to={to}
          value={null}
          without={value}
          placeholder={`Add ${aNoun(KINDS[to].noun)}`}
          onChoose={(id) => {
            if (id !== null) onChange([...value, id]);
          }}
          {...(to === 'member' ? { add: addsMember((id, group) => onChange([...value, id], group)) } : {})}
        />
      </div>
    </div>
  );
};
