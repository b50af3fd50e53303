import { dueFirst, openActions } from '../../../shared/analysis/openActions';
import { riskBand, risks } from '../../../shared/analysis/risk';
import { riskRegister } from '../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../shared/analysis/settings';
import { find, list } from '../../../shared/document/document';
import { choiceOf } from '../../../shared/model/labels';
import { compactNumber, shortMoney } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { RiskHeat } from '../../parts/drawings/RiskHeat';
import { Key } from '../texts';
import { Picture, SlideRows } from './parts';
import { brief, sentence, type SlideTopic } from './slide';

/** What you want to reach, for whom, by when. */
export const objectivesSlide: SlideTopic = ({ content, day, member, word }) => {
  const objectives = list(content, 'objective');
  if (objectives.length === 0) return null;
  const counts = (['onTrack', 'atRisk', 'offTrack', 'done'] as const).flatMap((state) => {
    const many = objectives.filter((one) => one.status === state).length;
    return many === 0 ? [] : `${many} ${inWords(state).toLowerCase()}`;
  });
  return {
    id: 'objectives',
    title: 'Objectives',
    says: counts.join(' · '),
    body: (
      <SlideRows
        label="Objectives"
        rows={objectives}
        most={5}
        texts={(row) => [row.title]}
        what="objectives"
        columns={[
          {
            head: 'Objective',
            of: (row) => (
              <>
                <strong>{brief(row.title, 90)}</strong>
                <span className="slide-under">
                  {sentence(
                    choiceOf('objective', 'type', row.type, word),
                    row.customerGoalId && `for: ${brief(find(content, 'customerGoal', row.customerGoalId)?.title, 50)}`,
                  )}
                </span>
              </>
            ),
            as: 'text',
          },
          { head: 'Measure', of: (row) => brief(row.measure, 60) },
          {
            head: 'From → to',
            of: (row) =>
              row.baseline === null && row.target === null
                ? null
                : `${compactNumber(row.baseline)} → ${compactNumber(row.target)}`,
            as: 'short',
          },
          { head: 'By', of: (row) => day(row.due), as: 'short' },
          { head: 'Owner', of: (row) => brief(member(row.ownerId), 34) || <b className="alert">nobody</b> },
          {
            head: 'State',
            of: (row) => (
              <span className="nowrap">
                <i className={`slide-state ${row.status}`} aria-hidden="true" />
                {inWords(row.status)}
              </span>
            ),
            as: 'short',
          },
        ]}
      />
    ),
  };
};

/** What is done next, overdue first. */
export const actionsSlide: SlideTopic = ({ content, asOf, day, member, person }) => {
  const open = openActions(content).toSorted(dueFirst);
  if (open.length === 0) return null;
  const late = open.filter((one) => one.due !== null && one.due < asOf).length;
  const nobody = open.filter((one) => one.ownerId === null).length;
  return {
    id: 'actions',
    title: 'Next actions',
    says: sentence(`${open.length} open`, late > 0 && `${late} overdue`, nobody > 0 && `${nobody} without an owner`),
    body: (
      <SlideRows
        label="Next actions"
        rows={open}
        most={9}
        texts={(row) => [row.title]}
        what="actions"
        columns={[
          { head: 'Action', of: (row) => <strong>{brief(row.title, 90)}</strong>, as: 'text' },
          {
            head: 'Concerns',
            of: (row) => brief(person(row.stakeholderId) ?? find(content, 'objective', row.objectiveId)?.title, 34),
          },
          { head: 'Owner', of: (row) => brief(member(row.ownerId), 34) || <b className="alert">nobody</b> },
          {
            head: 'Due',
            of: (row) => {
              const isLate = row.due !== null && row.due < asOf;
              return (
                <span className={isLate ? 'alert' : ''}>
                  {day(row.due) ?? '–'}
                  {isLate ? ', late' : ''}
                </span>
              );
            },
            as: 'short',
          },
        ]}
      />
    ),
  };
};

/** The risks by likelihood and impact, and what is done about the heaviest. */
export const risksSlide: SlideTopic = ({ content, asOf, member, currency }) => {
  const rows = riskRegister(content, asOf).filter((row) => row.risk.status === 'open');
  if (rows.length === 0) return null;
  const found = risks(content, asOf);
  const settings = settingsOf(content, asOf);
  return {
    id: 'risks',
    title: 'Risks',
    says: sentence(
      `${rows.length} open`,
      found.account && `risk of the account ${inWords(found.account).toLowerCase()}`,
      `${currency} ${shortMoney(found.expectedLoss)} loss to expect`,
    ),
    body: (
      <div className="slide-two">
        <Picture
          legend={
            <>
              <Key mark="risk low">low</Key>
              <Key mark="risk medium">medium</Key>
              <Key mark="risk high">high</Key>
              <Key mark="risk critical">critical</Key>
            </>
          }
        >
          <RiskHeat rows={rows} bandOf={(score) => riskBand(score, settings)} />
        </Picture>
        <div>
          <SlideRows
            label="Open risks"
            rows={rows}
            most={5}
            texts={({ risk }) => [risk.title, risk.mitigation]}
            what="risks"
            columns={[
              { head: '', of: (row) => <b>{row.number}</b>, as: 'number' },
              {
                head: 'Risk',
                of: ({ risk }) => (
                  <>
                    <strong>{brief(risk.title, 70)}</strong>
                    {risk.mitigation ? <span className="slide-under">{brief(risk.mitigation, 70)}</span> : null}
                  </>
                ),
                as: 'text',
              },
              { head: 'Owner', of: ({ risk }) => brief(member(risk.ownerId), 34) || <b className="alert">nobody</b> },
            ]}
          />
        </div>
      </div>
    ),
  };
};
