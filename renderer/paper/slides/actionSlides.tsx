import { dueFirst, openActions } from '../../../shared/analysis/openActions';
import { riskBand, risks } from '../../../shared/analysis/risk';
import { riskRegister } from '../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../shared/analysis/settings';
import { find, list } from '../../../shared/document/document';
import { choiceOf } from '../../../shared/model/labels';
import { shortMoney } from '../../../shared/model/money';
import { inWords, withinSentence, bandWord } from '../../../shared/model/words';
import { RiskHeat } from '../../parts/drawings/RiskHeat';
import { RiskKeys } from '../texts';
import { measureCell, ObjectiveState } from './objectiveCells';
import { Picture, SlideMore, SlideRows } from './parts';
import { inLines, onSlides, sentence, type SlideTopic } from './slide';

/** What you want to reach, for whom, by when. */
export const objectivesSlide: SlideTopic = ({ content, day, member, word }) => {
  const objectives = list(content, 'objective');
  if (objectives.length === 0) return null;
  const counts = (['onTrack', 'atRisk', 'offTrack', 'done'] as const).flatMap((state) => {
    const many = objectives.filter((one) => one.status === state).length;
    return many === 0 ? [] : `${many} ${withinSentence(inWords(state))}`;
  });
  return onSlides(objectives, { rows: 5, slides: 3 }, (rows, more) => ({
    id: 'objectives',
    title: 'Objectives',
    says: counts.join(' · '),
    body: (
      <SlideRows
        label="Objectives"
        rows={rows}
        more={more}
        what="objectives"
        columns={[
          {
            head: 'Objective',
            width: 410,
            of: (row, fit) =>
              fit.titled(
                row.title,
                sentence(
                  choiceOf('objective', 'type', row.type, word),
                  row.customerGoalId && `for: ${find(content, 'customerGoal', row.customerGoalId)?.title ?? ''}`,
                ),
              ),
            as: 'text',
          },
          {
            head: 'Measure, from → to',
            width: 250,
            of: (row, fit) => measureCell(row, fit),
          },
          { head: 'By', width: 168, of: (row) => day(row.due), as: 'short' },
          {
            head: 'Owner',
            width: 190,
            of: (row, fit) => fit.body(member(row.ownerId)) || <b className="alert">nobody</b>,
          },
          {
            head: 'State',
            width: 150,
            of: (row) => <ObjectiveState row={row} />,
            as: 'short',
          },
        ]}
      />
    ),
  }));
};

/** What is done next, overdue first. */
export const actionsSlide: SlideTopic = ({ content, asOf, day, member, person }) => {
  const open = openActions(content).toSorted(dueFirst);
  if (open.length === 0) return null;
  const late = open.filter((one) => one.due !== null && one.due < asOf).length;
  const nobody = open.filter((one) => one.ownerId === null).length;
  return onSlides(open, { rows: 6, slides: 3 }, (rows, more) => ({
    id: 'actions',
    title: 'Next actions',
    says: sentence(`${open.length} open`, late > 0 && `${late} overdue`, nobody > 0 && `${nobody} without an owner`),
    body: (
      <SlideRows
        label="Next actions"
        rows={rows}
        more={more}
        what="actions"
        columns={[
          { head: 'Action', width: 510, of: (row, fit) => <strong>{fit.strong(row.title)}</strong>, as: 'text' },
          {
            head: 'Concerns',
            width: 250,
            of: (row, fit) => fit.body(person(row.stakeholderId) ?? find(content, 'objective', row.objectiveId)?.title),
          },
          {
            head: 'Owner',
            width: 215,
            of: (row, fit) => fit.body(member(row.ownerId)) || <b className="alert">nobody</b>,
          },
          {
            head: 'Due',
            width: 193,
            of: (row) => {
              if (row.due === null) return null;
              const isLate = row.due < asOf;
              return (
                <span className={isLate ? 'alert' : ''}>
                  {day(row.due)}
                  {isLate ? <span className="slide-under alert">late</span> : null}
                </span>
              );
            },
            as: 'short',
          },
        ]}
      />
    ),
  }));
};

const MOST_NAMED = 6;
const NAMED_WIDTH = 272;

/** The risks by likelihood and impact, then what is done about them, the heaviest first. */
export const risksSlide: SlideTopic = ({ content, asOf, member, currency }) => {
  const rows = riskRegister(content, asOf).filter((row) => row.risk.status === 'open');
  if (rows.length === 0) return null;
  const found = risks(content, asOf);
  const settings = settingsOf(content, asOf);
  const says = sentence(
    `${rows.length} open`,
    found.account && `risk of the account ${withinSentence(bandWord(found.account))}`,
    found.expectedLoss !== null && `${currency} ${shortMoney(found.expectedLoss)} expected loss`,
  );
  const named = rows.slice(0, MOST_NAMED);
  const register = onSlides(rows, { rows: 6, slides: 3 }, (page, more) => ({
    id: 'measures',
    title: 'What is done about the risks',
    says,
    body: (
      <SlideRows
        label="Open risks"
        rows={page}
        more={more}
        what="risks"
        columns={[
          { head: 'No.', width: 60, of: (row) => <b>{row.number}</b> },
          { head: 'Risk', width: 450, of: ({ risk }, fit) => <strong>{fit.strong(risk.title)}</strong>, as: 'text' },
          { head: 'What is done', width: 440, of: ({ risk }, fit) => fit.body(risk.mitigation), as: 'text' },
          {
            head: 'Owner',
            width: 218,
            of: ({ risk }, fit) => fit.body(member(risk.ownerId)) || <b className="alert">nobody</b>,
          },
        ]}
      />
    ),
  }));
  return [
    {
      id: 'risks',
      title: 'Risks',
      says,
      body: (
        <div className="slide-risks">
          <Picture
            legend={
              <>
                <RiskKeys />
              </>
            }
          >
            <RiskHeat rows={rows} bandOf={(score) => riskBand(score, settings)} />
          </Picture>
          <div>
            <ul className="slide-points">
              {named.map(({ id, number, risk }) => (
                <li key={id} className="slide-numbered">
                  <b>{number}</b> <span>{inLines(risk.title, NAMED_WIDTH - 34, named.length > 5 ? 2 : 3)}</span>
                </li>
              ))}
            </ul>
            <SlideMore count={rows.length - named.length} what="risks" />
          </div>
        </div>
      ),
    },
    ...register,
  ];
};
