import { Check } from 'lucide-react';

type Props = {
  readonly isOn: boolean;
  readonly label: string;
  readonly onToggle: () => void;
};

/** A box that is ticked and unticked by one press. */
export const Tick = ({ isOn, label, onToggle }: Props) => (
  <button type="button" role="checkbox" aria-checked={isOn} className="tick" aria-label={label} onClick={onToggle}>
    {isOn ? <Check size={12} aria-hidden="true" /> : null}
  </button>
);
