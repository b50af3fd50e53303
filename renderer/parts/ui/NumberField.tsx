import { numberReading, type NumberAsked } from './numberReading';
import { ReadField, type Waiting } from './ReadField';
import { plainNumber } from '../../../shared/model/money';

type Props = NumberAsked & {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null, group: string) => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly waiting?: Waiting;
};

/** A number or an amount, written as one is used to. */
export const NumberField = ({ label, value, onCommit, hideLabel = false, placeholder, waiting, ...asked }: Props) => (
  <ReadField
    label={label}
    hideLabel={hideLabel}
    unit={asked.unit}
    value={value}
    shown={value === null ? '' : asked.isWhole === true ? String(value) : plainNumber(value)}
    read={(text) => numberReading(text, asked)}
    onCommit={onCommit}
    waiting={waiting}
    placeholder={placeholder}
    className="input tabular"
  />
);
