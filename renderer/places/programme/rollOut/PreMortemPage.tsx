import { causesSentence, programmeCauses } from '../../../../shared/analysis/preMortem';
import type { RecordOf } from '../../../../shared/model';
import { beginCauses } from '../../../commands/designCommands';
import { CauseHeat } from '../../../parts/drawings/CauseHeat';
import { CAUSE_TABLE } from '../../../parts/plan/causeTable';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Button } from '../../../parts/ui/Button';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';
import { ProgrammeCauseHelp } from '../../../parts/plan/CauseHelp';

const Note = ({ id }: RecordOf<'programmeCause'>) => <Weight id={id} />;
const Weight = ({ id }: { readonly id: string }) => {
  const { content, asOf } = useFigures();
  const line = programmeCauses(content, asOf).find(({ cause }) => cause.id === id);
  if (line === undefined) return null;
  return (
    <span className={line.isOpen ? 'late' : 'quiet'}>
      {line.number} · {line.score === null ? 'not rated yet' : `weighs ${line.score}`}
      {line.isOpen ? ': nothing is done against it' : ''}
    </span>
  );
};

/** Why the programme failed, told as if it had. */
export const PreMortemPage = () => {
  const { content, asOf } = useFigures();
  const lines = programmeCauses(content, asOf);
  return (
    <DesignPage
      label="Pre-mortem"
      sentence={causesSentence(lines, 'programme')}
      figure={lines.length === 0 ? null : <CauseHeat lines={lines} content={content} asOf={asOf} />}
    >
      {lines.length === 0 ? (
        <Button tone="primary" onClick={() => beginCauses('programmeCause')}>
          Begin with ten known causes
        </Button>
      ) : null}
      <RecordTable kind="programmeCause" note={Note} more={ProgrammeCauseHelp} {...CAUSE_TABLE} />
    </DesignPage>
  );
};
