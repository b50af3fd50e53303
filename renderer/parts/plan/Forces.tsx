import { forceField } from '../../../shared/analysis/forceField';
import type { RecordOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { setFields } from '../../state/documentStore';
import { ForceField } from '../drawings/ForceField';
import { reasonWords } from '../drawings/words';
import { RecordTable } from '../records/RecordTable';
import { useFigures } from '../../state/figures';
import { useList } from '../../state/records';
import { HelpMeChoose } from '../ui/HelpMeChoose';

const FORCE_COLUMNS = [{ field: 'title' }, { field: 'side' }, { field: 'score' }] as const;

const ForceHelp = ({ id }: RecordOf<'force'>) => (
  <HelpMeChoose
    scale="force"
    called={labelOf('force', 'score')}
    wordOf={String}
    onTake={(value) => {
      setFields('Score a force', 'force', id, { score: Number(value) });
    }}
  />
);

/** Forces for and against, and the chance of success they leave (F34). */
export const Forces = () => {
  const { content, asOf } = useFigures();
  const forces = useList('force');
  const field = forceField(content, asOf);
  const toWeaken = field.strongestRestraining
    ? `Weaken first what holds you back most: “${field.strongestRestraining.title}”.`
    : 'Nothing scored holds you back yet.';
  return (
    <>
      {forces.length === 0 ? null : (
        <figure className="live-figure">
          <ForceField forces={forces} />
        </figure>
      )}
      <p className="quiet small">
        {field.ratio.value === null
          ? reasonWords(field.ratio.reason)
          : `${Math.round(field.ratio.value)} % of the force drives: ${field.verdict ?? ''}. ${toWeaken}`}
      </p>
      <RecordTable
        kind="force"
        layout="force-columns"
        columns={FORCE_COLUMNS}
        more={ForceHelp}
        empty="What drives the plan, and what holds it back?"
        addLabel="Add a force"
      />
    </>
  );
};
