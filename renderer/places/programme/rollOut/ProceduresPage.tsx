import { useCallback } from 'react';
import { procedureRuns, proceduresSentence, type RunLine } from '../../../../shared/analysis/procedures';
import type { RecordOf } from '../../../../shared/model';
import { startRun } from '../../../commands/designCommands';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { runBars } from '../../../parts/drawings/programmeBars';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Button } from '../../../parts/ui/Button';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';
import { RunSteps } from './RunSteps';

const More = ({ id }: RecordOf<'procedure'>) => <Steps procedureId={id} />;
const Steps = ({ procedureId }: { readonly procedureId: string }) => {
  const only = useCallback((step: RecordOf<'procedureStep'>) => step.procedureId === procedureId, [procedureId]);
  return (
    <>
      <RecordField kind="procedure" id={procedureId} field="purpose" />
      <RecordTable
        kind="procedureStep"
        layout="procedure-step-columns"
        columns={[{ field: 'title' }, { field: 'role' }, { field: 'evidence' }, { field: 'dueAfterDays' }]}
        empty="What is done, one step after the other?"
        addLabel="Add a step"
        only={only}
        given={{ procedureId }}
      />
    </>
  );
};

const Note = ({ id, name }: RecordOf<'procedure'>) => (
  <Button small onClick={() => startRun(id)} aria-label={`Run ${name || 'the procedure'} for an account`}>
    Run it for an account
  </Button>
);

const RunMore = ({ id }: RecordOf<'procedureRun'>) => <RunSteps runId={id} />;

export const runName = ({ procedure, account }: RunLine): string =>
  [procedure?.name || 'Untitled procedure', account?.name].filter(Boolean).join(', ');

/** How things are done the same way in every account, and how far each run is. */
export const ProceduresPage = () => {
  const { content, asOf } = useFigures();
  const runs = procedureRuns(content, asOf);
  return (
    <DesignPage
      label="Procedures"
      sentence={proceduresSentence(content, asOf)}
      figure={<NamedBars label="Runs" bars={runBars(runs, runName)} />}
    >
      <RecordTable
        kind="procedure"
        layout="procedure-columns"
        columns={[{ field: 'name' }, { field: 'signOffRole' }]}
        empty="Opening an account, escalating, approving a special solution: how is it done here?"
        addLabel="Add a procedure"
        more={More}
        note={Note}
      />
      <h4 className="portfolio-label">Runs</h4>
      <RecordTable
        kind="procedureRun"
        layout="run-columns"
        columns={[
          { field: 'procedureId' },
          { field: 'portfolioAccountId', none: 'No account yet' },
          { field: 'startedOn' },
          { field: 'signedOffBy' },
        ]}
        empty="No procedure is run for an account yet."
        addLabel={null}
        more={RunMore}
      />
    </DesignPage>
  );
};
