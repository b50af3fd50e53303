import { programmeCauses, causesSentence } from '../../../shared/analysis/preMortem';
import { procedureRuns, proceduresSentence, stepsOf, type RunLine } from '../../../shared/analysis/procedures';
import { gateWords, rollOut, rollOutSentence, WAVE_WORDS, type Gate } from '../../../shared/analysis/rollOut';
import { escalationsSentence, programmeTalk, sponsorsSentence } from '../../../shared/analysis/sponsorBoard';
import { longDate } from '../../../shared/conventions/writeDay';
import { find, list, single } from '../../../shared/document/document';
import { inWords } from '../../../shared/model/words';
import { CauseHeat } from '../../parts/drawings/CauseHeat';
import { NamedBars } from '../../parts/drawings/NamedBars';
import { escalationBars, runBars, sponsorBars, waveBars } from '../../parts/drawings/programmeBars';
import { CauseRows } from '../CauseRows';
import { Rows } from '../Rows';
import { Facts, Label, Prose } from '../texts';
import { accountNames } from './designChapters';
import type { HandbookChapter, HandbookView } from './handbook';
import { Lead } from './Lead';

const nameIn =
  ({ facts }: HandbookView) =>
  (accountId: string): string =>
    facts.find((one) => one.accountId === accountId)?.name ?? '';

const SponsorsBody = (view: HandbookView) => {
  const { content, facts, asOf } = view;
  const own = single(content, 'programmeSponsor');
  const talk = programmeTalk(content, asOf);
  const pairings = facts.flatMap(({ accountId, name, standing }) =>
    standing.sponsors.map((line) => ({ ...line, id: `${accountId} ${line.id}`, account: name })),
  );
  return (
    <>
      <Lead sentence={sponsorsSentence(content, facts, asOf)}>
        <NamedBars label="Time since the last talk" bars={sponsorBars(facts, nameIn(view))} />
      </Lead>
      <Label>Sponsor of the programme</Label>
      <Facts
        facts={[
          ['Who', single(content, 'programme')?.charter?.sponsor ?? null],
          ['Talks every (days)', own?.rhythmDays ?? null],
          ['Last talk', talk.last === null ? null : longDate(talk.last)],
          ['Next talk', longDate(talk.due)],
        ]}
      />
      <Prose text={own?.commitment ?? null} />
      {content.programmeTouch.size === 0 ? null : (
        <Rows
          label="Talks with the sponsor of the programme"
          rows={list(content, 'programmeTouch')}
          columns={[
            { head: 'Talk', as: 'short', of: ({ date }) => longDate(date) },
            { head: 'How', of: ({ how }) => how },
            { head: 'What was said', as: 'text', of: ({ note }) => note },
          ]}
        />
      )}
      {pairings.length === 0 ? null : (
        <Rows
          label="Sponsors of accounts"
          rows={pairings}
          columns={[
            { head: 'Account', as: 'text', of: ({ account }) => account },
            { head: 'Sponsor', of: ({ sponsor }) => sponsor },
            { head: 'Counterpart', of: ({ counterpart }) => counterpart },
            { head: 'What they promised', as: 'text', of: ({ commitment }) => commitment },
            { head: 'Every (days)', as: 'number', of: ({ rhythmDays }) => rhythmDays },
            { head: 'Last', as: 'short', of: ({ last }) => (last === null ? null : longDate(last)) },
            { head: 'Next', as: 'short', of: ({ due, isDue }) => (isDue ? <b>{longDate(due)}</b> : longDate(due)) },
          ]}
        />
      )}
    </>
  );
};

const gateState = ({ isMet }: Gate): string => (isMet === null ? 'not known' : isMet ? 'met' : 'not met');

const RollOutBody = ({ content, asOf }: HandbookView) => {
  const lines = rollOut(content, asOf);
  return (
    <>
      <Lead sentence={rollOutSentence(content, asOf)}>
        <NamedBars label="Gates of the waves" bars={waveBars(lines)} />
      </Lead>
      {lines.map((line) => (
        <div key={line.wave.id} className="keep">
          <Label>{line.wave.name || `Wave ${line.number}`}</Label>
          <Facts
            facts={[
              ['Accounts', accountNames(content, line.wave.accountIds)],
              ['Planned start', line.wave.start === null ? null : longDate(line.wave.start)],
              ['Opened on', line.wave.openedOn === null ? null : longDate(line.wave.openedOn)],
              ['State', `${WAVE_WORDS[line.state]}; ${gateWords(line)}`],
              ['Why it opens before its gate is passed', line.wave.overrideReason],
            ]}
          />
          {line.gates.length === 0 ? null : (
            <Rows
              label="Gate"
              rows={line.gates.map((gate) => ({ ...gate, id: gate.gate.id }))}
              columns={[
                { head: 'Criterion', as: 'text', of: ({ gate }) => gate.criterion },
                { head: 'Better is', of: ({ gate }) => inWords(gate.direction).toLowerCase() },
                { head: 'Target', as: 'number', of: ({ gate }) => gate.target },
                { head: 'Actual', as: 'number', of: ({ gate }) => gate.actual },
                { head: '', of: gateState },
              ]}
            />
          )}
        </div>
      ))}
    </>
  );
};

const runName = ({ procedure, account }: RunLine): string =>
  [procedure?.name || 'Untitled procedure', account?.name].filter(Boolean).join(', ');

const RunLog = ({ line, view: { content } }: { readonly line: RunLine; readonly view: HandbookView }) => (
  <div className="keep">
    <Label>{runName(line)}</Label>
    <Facts
      facts={[
        ['Begun on', longDate(line.run.startedOn)],
        ['Signed off by', line.run.signedOffBy],
        ['Signed off on', line.run.signedOffOn === null ? null : longDate(line.run.signedOffOn)],
      ]}
    />
    <Rows
      label="Log"
      rows={line.steps.map((one) => ({ ...one, id: one.step.id }))}
      columns={[
        { head: '', as: 'short', of: ({ number }) => number },
        { head: 'Step', as: 'text', of: ({ step }) => step.title },
        { head: 'Due', as: 'short', of: ({ due }) => (due === null ? null : longDate(due)) },
        { head: 'Done on', as: 'short', of: ({ done }) => (done?.doneOn == null ? null : longDate(done.doneOn)) },
        { head: 'Done by', of: ({ done }) => find(content, 'member', done?.doneById)?.name },
        {
          head: 'Evidence',
          as: 'text',
          of: ({ done, lacksEvidence }) => done?.evidence ?? (lacksEvidence ? 'missing' : null),
        },
      ]}
    />
  </div>
);

const ProceduresBody = (view: HandbookView) => {
  const { content, asOf } = view;
  const runs = procedureRuns(content, asOf);
  return (
    <>
      <Lead sentence={proceduresSentence(content, asOf)}>
        <NamedBars label="Runs" bars={runBars(runs, runName)} />
      </Lead>
      {list(content, 'procedure').map((procedure) => (
        <div key={procedure.id} className="keep">
          <Label>{procedure.name || 'Untitled procedure'}</Label>
          <Prose text={procedure.purpose} />
          {procedure.signOffRole === null ? null : <p>Signed off by: {procedure.signOffRole}</p>}
          {stepsOf(content, procedure.id).length === 0 ? null : (
            <Rows
              label={`Steps of ${procedure.name}`}
              rows={stepsOf(content, procedure.id).map((step, at) => ({ ...step, number: at + 1 }))}
              columns={[
                { head: '', as: 'short', of: ({ number }) => number },
                { head: 'Step', as: 'text', of: ({ title }) => title },
                { head: 'Who does it', of: ({ role }) => role },
                { head: 'Evidence asked for', as: 'text', of: ({ evidence }) => evidence },
                { head: 'Due after days', as: 'number', of: ({ dueAfterDays }) => dueAfterDays },
              ]}
            />
          )}
        </div>
      ))}
      {runs.map((line) => (
        <RunLog key={line.run.id} line={line} view={view} />
      ))}
    </>
  );
};

const EscalationsBody = (view: HandbookView) => {
  const { content, facts, asOf } = view;
  return (
    <>
      <Lead sentence={escalationsSentence(content, facts, asOf)}>
        <NamedBars label="Days late" bars={escalationBars(facts, nameIn(view))} />
      </Lead>
      <Rows
        label="Promises that are late"
        rows={facts
          .flatMap(({ accountId, name, standing }) =>
            standing.escalated.map((line) => ({ ...line, id: `${accountId} ${line.id}`, account: name })),
          )
          .toSorted((a, b) => b.days - a.days)}
        columns={[
          { head: 'Promise', as: 'text', of: ({ promise }) => promise },
          { head: 'Unit', of: ({ unit }) => unit },
          { head: 'Account', as: 'text', of: ({ account }) => account },
          { head: 'Due', as: 'short', of: ({ due }) => longDate(due) },
          { head: 'Days late', as: 'number', of: ({ days }) => days },
        ]}
      />
    </>
  );
};

const PreMortemBody = ({ content, asOf }: HandbookView) => {
  const lines = programmeCauses(content, asOf);
  return (
    <>
      <Lead sentence={causesSentence(lines, 'programme')}>
        <CauseHeat lines={lines} content={content} asOf={asOf} />
      </Lead>
      <CauseRows lines={lines} memberOf={(id) => find(content, 'member', id)?.name ?? null} />
    </>
  );
};

export const sponsorsChapter: HandbookChapter = {
  id: 'sponsors',
  title: 'Sponsors',
  holds: ({ content, facts }) =>
    single(content, 'programmeSponsor') !== undefined ||
    content.programmeTouch.size > 0 ||
    facts.some(({ standing }) => standing.sponsors.length > 0),
  Body: SponsorsBody,
};

/** How the programme reaches accounts, and what may stop it. */
export const REACH_CHAPTERS: readonly HandbookChapter[] = [
  { id: 'rollOut', title: 'Roll-out', holds: ({ content }) => content.wave.size > 0, Body: RollOutBody },
  { id: 'procedures', title: 'Procedures', holds: ({ content }) => content.procedure.size > 0, Body: ProceduresBody },
  {
    id: 'escalations',
    title: 'Escalations',
    holds: ({ facts }) => facts.some(({ standing }) => standing.escalated.length > 0),
    Body: EscalationsBody,
  },
  {
    id: 'preMortem',
    title: 'Pre-mortem',
    holds: ({ content }) => content.programmeCause.size > 0,
    Body: PreMortemBody,
  },
];
