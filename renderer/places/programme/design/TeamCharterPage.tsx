import { teamCharterSentence } from '../../../../shared/analysis/designWords';
import { charterParts } from '../../../../shared/analysis/programmeDesign';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { charterBars } from '../../../parts/drawings/programmeBars';
import { RecordField } from '../../../parts/records/RecordField';
import { useFigures } from '../../../state/figures';
import { setSession } from '../../../state/session';
import { DesignPage } from '../DesignPage';

/** How the team of the programme works together, and who signed it. */
export const TeamCharterPage = () => {
  const { content } = useFigures();
  const parts = charterParts(content);
  const purpose = parts.find(({ id }) => id === 'purpose')?.text ?? null;
  return (
    <DesignPage
      label="Team charter"
      sentence={teamCharterSentence(content)}
      figure={<NamedBars label="Parts of the charter" bars={charterBars(parts)} />}
    >
      <div className="charter-purpose">
        <p className="portfolio-label">Purpose</p>
        <p>{purpose ?? 'Not written yet.'}</p>
        <button type="button" className="plain-link" onClick={() => setSession({ programmePage: 'charter' })}>
          It is written on the page of the charter
        </button>
      </div>
      <div className="fields two">
        <RecordField kind="teamCharter" id="teamCharter" field="goals" />
        <RecordField kind="teamCharter" id="teamCharter" field="rules" />
        <RecordField kind="teamCharter" id="teamCharter" field="decisionRights" />
        <RecordField kind="teamCharter" id="teamCharter" field="meetingRhythm" />
        <RecordField kind="teamCharter" id="teamCharter" field="signedBy" oneLine />
        <RecordField kind="teamCharter" id="teamCharter" field="signedOn" />
      </div>
    </DesignPage>
  );
};
