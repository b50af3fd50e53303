import { charterSentences, pilotCharter, type PilotAccount } from '../../../../shared/analysis/pilotCharter';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { longDate } from '../../../../shared/conventions/writeDay';
import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import type { Document } from '../../../../shared/document/document';
import { shortMoney } from '../../../../shared/model/money';
import { Rows } from '../../Rows';
import { Facts, Label } from '../../texts';
import { AboveSheet } from './AboveSheet';
import { QUADRANT_WORDS } from '../../../../shared/analysis/portfolioMatrix';

type Props = { readonly content: Document; readonly asOf: string; readonly facts: readonly AccountFacts[] };

const Said = ({
  label,
  text,
  missing,
}: {
  readonly label: string;
  readonly text: string | null;
  readonly missing: string;
}) => (
  <>
    <Label>{label}</Label>
    {text === null ? <p className="quiet">{missing}</p> : <p className="read-aloud">{text}</p>}
  </>
);

const scoreWords = ({ selection }: PilotAccount): string | null =>
  selection.score.value === null ? null : withDecimals(selection.score.value, 1);

/** The charter of the pilot on one page, to be signed. */
export const PilotCharterPage = ({ content, asOf, facts }: Props) => {
  const charter = pilotCharter(content, asOf, facts);
  const day = (value: string | null): string | null => (value === null ? null : longDate(value));
  return (
    <AboveSheet
      id="pilot-charter"
      kind="Pilot charter"
      content={content}
      asOf={asOf}
      title={charterSentences(charter).join(' ')}
      shape="pilot-page"
    >
      {charter.accounts.length === 0 ? null : (
        <Rows
          label="Accounts of the pilot"
          rows={charter.accounts}
          columns={[
            { head: 'Account', of: ({ name }) => name },
            { head: 'Led by', of: ({ owner }) => owner },
            { head: 'Points', as: 'number', of: scoreWords },
            { head: 'Field', of: ({ line }) => (line?.quadrant == null ? null : QUADRANT_WORDS[line.quadrant]) },
            {
              head: 'Contribution',
              as: 'number',
              of: ({ line }) => (line?.contribution == null ? null : shortMoney(line.contribution)),
            },
            { head: 'Hours', as: 'number', of: ({ line }) => (line?.hours == null ? null : Math.round(line.hours)) },
            { head: 'Why', as: 'text', of: ({ why }) => why },
          ]}
        />
      )}
      <Facts
        facts={[
          ['Begins on', day(charter.start)],
          ['No key account before', day(charter.lockedUntil)],
          ['Decided on', day(charter.decideOn)],
          ['Sponsor', charter.sponsor],
        ]}
      />
      <Said label="What the pilot is to show" text={charter.purpose} missing="Nobody said it yet." />
      <Said
        label="By what one sees that it worked"
        text={charter.measures}
        missing="Nothing is named: then nobody will know."
      />
      <Said label="What would end it early" text={charter.stop} missing="Nothing is named." />
      {charter.override === null ? null : (
        <Said label="Why it is extended before the year is over" text={charter.override} missing="" />
      )}
      <Label>Signed</Label>
      <div className="sign-off">
        {[
          ['Sponsor', charter.sponsor] as const,
          ...charter.accounts.map(({ selection, owner }) => [`Leads ${selection.short}`, owner] as const),
        ].map(([part, name]) => (
          <div key={part}>
            <p>{name ?? ' '}</p>
            <small>{part}, day and signature</small>
          </div>
        ))}
      </div>
    </AboveSheet>
  );
};
