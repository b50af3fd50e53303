import { useId, useState } from 'react';
import { useTyping } from './useTyping';
import { plainNumber } from '../../../shared/model/money';

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null, group: string) => void;
  readonly unit?: string;
  readonly hideLabel?: boolean;
  /** Whether the field may hold this number; what does not fit is named and not saved. */
  readonly fits?: (value: number | null) => boolean;
  readonly range?: readonly [number, number];
  readonly isWhole?: boolean;
  readonly placeholder?: string;
};

/** Why a number was not saved, in words. */
const complaint = (sound: boolean, range: Props['range'], isWhole: boolean): string => {
  if (!sound) return 'This is not a number and was not saved. Write 8,200,000 or 8.2 m.';
  if (range) return `This was not saved. Write a whole number from ${range[0]} to ${range[1]}.`;
  return isWhole ? 'This was not saved. Write a whole number.' : 'This number does not fit here and was not saved.';
};

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** `8.2 m`, `66k`, `1,450,000` and `12` are numbers; anything else is null with `sound` false. */
const readNumber = (text: string): { readonly sound: boolean; readonly value: number | null } => {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s, \u00a0]/g, '');
  if (words === '') return { sound: true, value: null };
  const match = /^(-|−)?(\d+(?:\.\d+)?)(k|m|bn)?$/.exec(words);
  if (!match) return { sound: false, value: null };
  const factor = FACTORS[match[3] ?? ''] ?? 1;
  return { sound: true, value: ((match[1] ? -1 : 1) * Math.round(Number(match[2]) * factor * 1e6)) / 1e6 };
};

export const NumberField = ({
  label,
  value,
  onCommit,
  unit,
  hideLabel = false,
  fits,
  range,
  isWhole = false,
  placeholder,
}: Props) => {
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const typing = useTyping(value === null ? '' : isWhole ? String(value) : plainNumber(value), (text, group) => {
    const read = readNumber(text);
    const isFit = read.sound && (fits === undefined || read.value === null || fits(read.value));
    setWrong(isFit ? null : complaint(read.sound, range, isWhole));
    if (isFit && read.value !== value) onCommit(read.value, group);
  });
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        <span>{label}</span>
        {unit ? <span className="hint">{unit}</span> : null}
      </label>
      <input
        id={id}
        className="input tabular"
        inputMode="decimal"
        value={typing.text}
        placeholder={placeholder}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onFocus={typing.begin}
        onBlur={typing.end}
        onChange={(event) => typing.type(event.target.value)}
      />
      {wrong === null ? null : (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
};
