import { explain } from '../../../shared/analysis/explain';
import { whyNull } from '../../../shared/analysis/explanation';
import { methodsBehind, SHOWN_METHODS, methodName } from '../../../shared/analysis/methods';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { showPerson } from '../../commands/mapCommands';
import { currentDocument, useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { closeDialog, openDialog } from '../../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { valueWords } from '../drawings/words';
import type { DialogProps } from '../../state/dialog';

const MOST_ROWS = 40;

/** Why a figure is what it is: the rule, what went in, and the people behind it. */
export const ExplainDialog = ({ onClose, given }: DialogProps<'explain'>) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const explanation = explain(given, content, asOf);
  const why = whyNull(explanation);
  const jump = (id: string) => {
    const seatId = stakeholderById(currentDocument()).get(id)?.seatId;
    if (seatId) {
      closeDialog();
      showPerson(seatId);
    }
  };
  const methods = methodsBehind(explanation.formula).filter((method) => SHOWN_METHODS.includes(method));
  return (
    <Modal
      title={`Why ${explanation.title.toLowerCase()} is ${valueWords(explanation.value, explanation.unit)}`}
      onClose={onClose}
    >
      <p>{explanation.says}</p>
      {why === undefined ? null : <p className="notice">{why}</p>}
      <p className="rule">How it is worked out: {explanation.rule}.</p>
      <dl className="figure-list tabular">
        {explanation.inputs.map((input) => (
          <div key={input.label}>
            <dt>{input.label}</dt>
            <dd>{valueWords(input.value, input.unit)}</dd>
          </div>
        ))}
      </dl>
      {explanation.contributions.length > 0 ? (
        <div className="contributions">
          <table className="plain tabular">
            <thead>
              <tr>
                <th scope="col">Behind it</th>
                <th scope="col">How</th>
                <th scope="col">Adds</th>
              </tr>
            </thead>
            <tbody>
              {explanation.contributions.slice(0, MOST_ROWS).map((row) => (
                <tr key={`${row.record.kind}${row.record.id}${row.note}`}>
                  <td>
                    {row.record.kind === 'person' ? (
                      <button type="button" className="plain-link" onClick={() => jump(row.record.id)}>
                        {row.label}
                      </button>
                    ) : (
                      row.label
                    )}
                  </td>
                  <td className="quiet">{row.note}</td>
                  <td>{row.value === null ? '–' : valueWords(Math.round(row.value * 100) / 100, 'count')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {explanation.contributions.length > MOST_ROWS ? (
            <p className="quiet small">and {explanation.contributions.length - MOST_ROWS} more</p>
          ) : null}
        </div>
      ) : null}
      <div className="buttons">
        {methods.map((method) => (
          <Button key={method.id} tone="bare" onClick={() => openDialog({ name: 'methods', with: method.id })}>
            {methodName(method)}
          </Button>
        ))}
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
