import { Button } from '../../parts/ui/Button';

type Props = {
  /** What the code opens. */
  readonly of: string;
  readonly code: string;
};

/** A code that is shown once, with what it opens. It is all that *Print the code* prints. */
export const RecoveryCode = ({ of, code }: Props) => (
  <div className="recovery">
    <p className="recovery-of">Recovery code of {of}</p>
    <p className="recovery-code tabular" aria-label="Recovery code">
      {code}
    </p>
  </div>
);

export const PrintCode = () => <Button onClick={() => window.print()}>Print the code</Button>;
