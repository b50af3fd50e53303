import { Check } from 'lucide-react';
import type { SectionFreshness } from '../../../shared/analysis/completeness';
import { longDate } from '../../../shared/conventions/writeDay';
import { confirmSection } from '../../commands/planCommands';
import { useAsOf } from '../../state/records';
import { Button } from '../ui/Button';

/** When somebody last looked at a section of the plan. */
export const ageWords = (age: SectionFreshness): string =>
  age.lastTouched
    ? `Last edited or confirmed ${longDate(age.lastTouched)}`
    : age.isInUse
      ? 'Not edited or confirmed here yet'
      : 'Nothing in it yet';

type Props = {
  readonly age: SectionFreshness;
  /** What it is said of, where several stand together. */ readonly of?: string;
  readonly onDone?: () => void;
};

/** Confirms a section without an edit, once a day; one that holds nothing cannot be true. */
export const StillTrue = ({ age, of, onDone }: Props) => {
  const asOf = useAsOf();
  return age.isInUse ? (
    <Button
      small
      tone="bare"
      disabled={age.lastTouched === asOf}
      {...(of === undefined ? {} : { 'aria-label': `Still true: ${of}` })}
      onClick={() => {
        confirmSection(age.id);
        onDone?.();
      }}
    >
      <Check size={14} aria-hidden="true" />
      Still true
    </Button>
  ) : null;
};
