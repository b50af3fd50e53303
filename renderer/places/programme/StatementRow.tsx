import { CHECK_ANSWERS, type Statement } from '../../../shared/analysis/programmeChecks';
import type { ProgrammeCheck } from '../../../shared/model/scales';
import { answerStatement, evidenceId, noteStatement } from '../../commands/programmeCommands';
import { HiddenBar } from '../../parts/hiding/Hidden';
import { MemberField } from '../../parts/records/MemberField';
import { useLimit } from '../../parts/records/useLimit';
import { Choice } from '../../parts/ui/Choice';
import { TextField } from '../../parts/ui/TextField';
import { useClientsHidden } from '../../state/clients';
import { useIsHiding } from '../../state/records';

const NOT_ANSWERED = { value: null, face: '?', name: 'not answered' } as const;

const Owner = ({ check, statement }: Props) => (
  <MemberField
    label={`Owner of statement ${statement.number}`}
    hideLabel
    value={statement.ownerId}
    none="No owner"
    onChoose={(ownerId, group) => noteStatement(check, statement.number, { ownerId }, group)}
  />
);

type Props = { readonly check: ProgrammeCheck; readonly statement: Statement };

/** One statement: its answer, what it was when it was last kept, the evidence for it. */
export const StatementRow = ({ check, statement }: Props) => {
  const { number, text, answer, before, evidence } = statement;
  const words = CHECK_ANSWERS[check];
  const limit = useLimit('statementEvidence', evidenceId(check, number), 'evidence');
  const isHiding = useIsHiding();
  // What somebody wrote may name a client.
  const isHidden = useClientsHidden() || isHiding;
  return (
    <li className="statement">
      <span className="statement-number tabular" aria-hidden="true">
        {number}
      </span>
      <div className="statement-words">
        <p>{text}</p>
        {isHidden ? (
          <HiddenBar />
        ) : (
          <TextField
            label={`Evidence for statement ${number}`}
            hideLabel
            wraps
            placeholder="Evidence"
            value={evidence}
            limit={limit}
            onCommit={(written, group) => noteStatement(check, number, { evidence: written }, group)}
          />
        )}
      </div>
      <div className="statement-answer">
        <Choice
          legend={`${number}. ${text}`}
          value={answer}
          options={[
            ...words.map((word, value) => ({ value, face: String(value), name: `${value}, ${word}` })),
            NOT_ANSWERED,
          ]}
          onChoose={(value: number | null) => answerStatement(check, number, value)}
        />
        <p className="small quiet">
          {answer === null ? 'not answered' : words[answer]}
          {before === null || before === answer ? null : <b> · was {words[before]}</b>}
        </p>
        {check === 'sevenKeys' ? <Owner check={check} statement={statement} /> : null}
      </div>
    </li>
  );
};
