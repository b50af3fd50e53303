import { CHECK_ANSWERS, CHECK_TITLES, programmeChecks } from '../../../shared/analysis/programmeChecks';
import { charterSentence, definitionView } from '../../../shared/analysis/programmeDefinition';
import { checkRemark, levelsWords, checkSentence, sinceWords } from '../../../shared/analysis/programmeWords';
import { pilotStart } from '../../../shared/analysis/rollOut';
import { fitSentence } from '../../../shared/analysis/sponsorBoard';
import { SCREENS, screenWords } from '../../../shared/analysis/threeS';
import { longDate } from '../../../shared/conventions/writeDay';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { find, single } from '../../../shared/document/document';
import type { ProgrammeCheck } from '../../../shared/model/scales';
import { AgreementBars } from '../../parts/drawings/AgreementBars';
import { CheckFigure } from '../../parts/drawings/CheckFigure';
import { NamedBars } from '../../parts/drawings/NamedBars';
import { fitBars } from '../../parts/drawings/programmeBars';
import { Rows } from '../Rows';
import { Facts, Prose } from '../texts';
import type { HandbookChapter, HandbookView } from './handbook';
import { Lead } from './Lead';

const CheckBody = ({
  check,
  view: { content, asOf },
}: {
  readonly check: ProgrammeCheck;
  readonly view: HandbookView;
}) => {
  const view = programmeChecks(content, asOf)[check];
  const words = CHECK_ANSWERS[check];
  const wordsOf = (answer: number | null): string | null =>
    answer === null ? null : `${answer} ${words[answer] ?? ''}`;
  return (
    <>
      <Lead
        sentence={checkSentence(view, content, asOf)}
        remark={[checkRemark(view, content, asOf), levelsWords(view, content, asOf)].filter(Boolean).join(' ') || null}
      >
        <CheckFigure view={view} content={content} asOf={asOf} />
      </Lead>
      <p className="quiet">{sinceWords(view)}</p>
      <Rows
        label={CHECK_TITLES[check]}
        rows={view.statements.map((statement) => ({ ...statement, id: String(statement.number) }))}
        columns={[
          { head: '', as: 'short', of: ({ number }) => number },
          { head: 'Statement', as: 'text', of: ({ text }) => text },
          { head: 'Where', of: ({ group }) => group },
          { head: 'Answer', as: 'short', of: ({ answer }) => wordsOf(answer) },
          { head: 'Before', as: 'short', of: ({ answer, before }) => (before === answer ? null : wordsOf(before)) },
          { head: 'Owner', of: ({ ownerId }) => find(content, 'member', ownerId)?.name },
          { head: 'Evidence', as: 'text', of: ({ evidence }) => evidence },
        ]}
      />
    </>
  );
};

export const checkChapter = (check: ProgrammeCheck): HandbookChapter => ({
  id: check,
  // Read when it is shown: words change with the pack.
  get title() {
    return CHECK_TITLES[check];
  },
  holds: ({ content, asOf }) => programmeChecks(content, asOf)[check].answered > 0,
  Body: (view) => <CheckBody check={check} view={view} />,
});

const scoreWords = (value: number | null): string | null => (value === null ? null : withDecimals(value, 1));

const FitBody = ({ content, facts }: HandbookView) => {
  const words = screenWords(content);
  return (
    <>
      <Lead sentence={fitSentence(facts)}>
        <NamedBars label="Weakest screen" bars={fitBars(facts, (id) => nameIn(facts, id))} />
      </Lead>
      <Rows
        label="Accounts"
        rows={facts.map((one) => ({ ...one.standing.fit, id: one.accountId, name: one.name }))}
        columns={[
          { head: 'Account', as: 'text', of: ({ name }) => name },
          ...SCREENS.map((screen, at) => ({
            head: words[screen].name,
            as: 'number' as const,
            of: (row: (typeof facts)[number]['standing']['fit']) => scoreWords(row.screens[at] ?? null),
          })),
          { head: 'Verdict', of: ({ verdict }) => verdict },
          {
            head: 'Before',
            as: 'text',
            of: ({ before }) =>
              before === null
                ? null
                : `${longDate(before.takenOn)}: ${before.verdict ?? 'no verdict'} (${before.screens
                    .map((value) => scoreWords(value) ?? '–')
                    .join(' / ')})`,
          },
          { head: 'Conditions', as: 'text', of: ({ weak }) => weak.join('; ') },
        ]}
      />
      <Rows
        label="Statements of the screen"
        rows={SCREENS.map((screen) => ({ id: screen, ...words[screen] }))}
        columns={[
          { head: 'Screen', of: ({ name }) => name },
          { head: 'Statements', as: 'text', of: ({ statements }) => statements.join('; ') },
        ]}
      />
    </>
  );
};
const nameIn = (facts: HandbookView['facts'], accountId: string): string =>
  facts.find((one) => one.accountId === accountId)?.name ?? '';

export const fitChapter: HandbookChapter = {
  id: 'threeS',
  title: '3-S screen',
  holds: ({ content, facts }) =>
    content.threeSWords.size > 0 || facts.some(({ standing }) => standing.fit.screens.some((value) => value !== null)),
  Body: FitBody,
};

const CharterBody = ({ content, asOf }: HandbookView) => {
  const charter = single(content, 'programme')?.charter ?? null;
  const boxes = definitionView(content, asOf);
  const isVoted = boxes.some(({ votes }) => votes > 0);
  return (
    <>
      <Lead sentence={charterSentence(content, asOf)}>{isVoted ? <AgreementBars boxes={boxes} /> : null}</Lead>
      <Facts
        facts={[
          ['Sponsor', charter?.sponsor ?? null],
          ['Pilot began on', longDate(pilotStart(content))],
          ['Wave', charter?.wave ?? null],
        ]}
      />
      <Prose text={charter?.purpose ?? null} />
      {boxes.length === 0 ? null : (
        <Rows
          label="What key account management is here"
          rows={boxes}
          columns={[
            { head: 'What key account management is here', as: 'text', of: ({ title }) => title },
            { head: 'What you say', as: 'text', of: ({ text }) => text },
            { head: 'Agreed, 1 to 5', as: 'number', of: ({ mean }) => (mean === null ? null : withDecimals(mean, 1)) },
            { head: 'Spread', as: 'number', of: ({ spread }) => spread },
            { head: 'Votes', as: 'number', of: ({ votes }) => (votes === 0 ? null : votes) },
            {
              head: 'Voted on',
              as: 'short',
              of: ({ id }) => {
                const on = find(content, 'definitionBox', id)?.votedOn ?? null;
                return on === null ? null : longDate(on);
              },
            },
          ]}
        />
      )}
    </>
  );
};

export const charterChapter: HandbookChapter = {
  id: 'charter',
  title: 'Charter and definition',
  holds: ({ content }) =>
    (single(content, 'programme')?.charter ?? null) !== null ||
    pilotStart(content) !== null ||
    content.definitionBox.size > 0,
  Body: CharterBody,
};
