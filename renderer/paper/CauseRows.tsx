import { byWeight, type CauseLine } from '../../shared/analysis/preMortem';
import { Rows } from './Rows';

type Props = {
  readonly lines: readonly CauseLine[];
  readonly memberOf: (id: string | null) => string | null;
};

/** Causes of failure, the heaviest first. */
export const CauseRows = ({ lines, memberOf }: Props) => (
  <Rows
    label="Pre-mortem"
    rows={lines.toSorted(byWeight).map((line) => ({ ...line, id: line.cause.id }))}
    columns={[
      { head: '', as: 'short', of: ({ number }) => number },
      { head: 'Why it failed', as: 'text', of: ({ cause }) => cause.cause },
      { head: 'Likelihood', as: 'number', of: ({ cause }) => cause.likelihood },
      { head: 'Impact', as: 'number', of: ({ cause }) => cause.impact },
      { head: 'Weighs', as: 'number', of: ({ score }) => score },
      {
        head: 'What you do against it',
        as: 'text',
        of: ({ cause, isOpen }) => cause.countermeasure ?? (isOpen ? 'Nothing yet' : null),
      },
      { head: 'Owner', of: ({ cause }) => memberOf(cause.ownerId) },
    ]}
  />
);
