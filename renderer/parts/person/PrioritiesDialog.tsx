import { priorities, priorityFormula } from '../../../shared/analysis/priorities';
import { seatOf } from '../../../shared/document/occupancy';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { capital } from '../../../shared/model/words';
import { showPerson } from '../../commands/mapCommands';
import { useFigures } from '../../state/figures';
import { useIsHiding } from '../../state/records';
import { HiddenNote } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** Whom to work on next, with the reason in words; a press shows them on the map. */
export const PrioritiesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const people = stakeholderById(content);
  const found = isHiding ? [] : priorities(content, asOf);
  return (
    <Modal title="Whom to work on next" onClose={onClose} wide>
      {isHiding ? (
        <HiddenNote />
      ) : found.length === 0 ? (
        <p>Nobody is on the map yet.</p>
      ) : (
        <>
          <ol className="priorities">
            {found.map(({ personId, score, reasons }) => {
              const one = people.get(personId);
              const seatId = seatOf(content, personId);
              if (one === undefined) return null;
              return (
                <li key={personId}>
                  <span className="priority-score">{score === null ? '–' : Math.round(score)}</span>
                  <span>
                    <button
                      type="button"
                      className="plain-link"
                      disabled={seatId === null}
                      onClick={() => {
                        onClose();
                        if (seatId !== null) showPerson(seatId);
                      }}
                    >
                      {displayName(one)}
                    </button>
                    {one.title === null ? null : <span className="quiet"> {one.title}</span>}
                    <small>{capital(reasons.join('; '))}</small>
                  </span>
                </li>
              );
            })}
          </ol>
          <p className="quiet small">{priorityFormula()}</p>
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
