import type { ReactNode } from 'react';
import type { MyWork } from '../../../shared/analysis/myWork';
import { recordName } from '../../../shared/document/recordName';
import type { Kind } from '../../../shared/model';
import { longDate } from '../../../shared/conventions/writeDay';
import { inWords, bandWord } from '../../../shared/model/words';
import { showRecord } from '../../commands/recordCommands';
import { talkWords } from '../../parts/drawings/words';
import { RecordField } from '../../parts/records/RecordField';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { dueWords } from '../../parts/duties/words';
import { WorkPart } from '../../parts/duties/WorkPart';

/** What each part of a task asks of who has it. */
const PART_WORDS: Readonly<Record<string, string>> = {
  R: 'You do it',
  A: 'You are accountable',
  C: 'You are asked',
  I: 'You are told',
};

type RowProps = {
  readonly kind: Kind;
  readonly id: string;
  /** Instead of the record's own name. */ readonly name?: string;
  readonly children?: ReactNode;
  readonly field?: ReactNode;
};

const Row = ({ kind, id, name, children, field }: RowProps) => {
  const own = useDocument((state) => recordName(state.document, kind, id));
  return (
    <li className="my-row plain">
      <div>
        <button type="button" className="plain-link" onClick={() => showRecord(kind, id)}>
          {name ?? own}
        </button>
        {children ? <p className="my-facts">{children}</p> : null}
      </div>
      {field}
    </li>
  );
};

const Kinds = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <div className="my-kind">
      <h4 className="label">{title}</h4>
      <ul className="my-rows" aria-label={title}>
        {children}
      </ul>
    </div>
  );

/** A day that is due, in the alert colour once it is past. */
const Due = ({ day, none }: { readonly day: string | null; readonly none: string }) => {
  const asOf = useAsOf();
  return day === null ? <span>{none}</span> : <span className={day < asOf ? 'late' : ''}>{dueWords(day, asOf)}</span>;
};

/**
 * What else of the plan names the member: talks, meetings, objectives, risks, projects, tasks, and promises that wait
 * for them.
 */
export const WorkDuties = ({
  answersFor: { talks, meetings, objectives, risks, projects, responsibilities, promises },
}: Pick<MyWork, 'answersFor'>) => {
  const asOf = useAsOf();
  const count =
    talks.length +
    meetings.length +
    objectives.length +
    risks.length +
    projects.length +
    responsibilities.length +
    promises.length;
  return (
    <WorkPart
      id="my-duties"
      title="What you answer for"
      count={count}
      empty="No objective, risk, sponsor talk, meeting, project or task of this plan names you."
    >
      <Kinds title="Talks you have as a sponsor">
        {talks.map(({ pairing, counterpart, talk }) => (
          <Row key={pairing.id} kind="sponsorPairing" id={pairing.id} name={counterpart ?? 'No counterpart yet'}>
            <span className={talk.isDue ? 'late' : ''}>{talkWords(talk, asOf)}</span>
          </Row>
        ))}
      </Kinds>
      <Kinds title="Meetings you call">
        {meetings.map((one) => (
          <Row key={one.id} kind="calendarEntry" id={one.id}>
            <Due day={one.next} none="No day for the next one yet" />
            {one.everyDays === null ? null : <span>every {one.everyDays} days</span>}
          </Row>
        ))}
      </Kinds>
      <Kinds title="Objectives">
        {objectives.map((one) => (
          <Row
            key={one.id}
            kind="objective"
            id={one.id}
            field={<RecordField kind="objective" id={one.id} field="status" row={one.title} />}
          >
            <Due day={one.due} none="No day yet" />
          </Row>
        ))}
      </Kinds>
      <Kinds title="Risks">
        {risks.map(({ risk, score }) => (
          <Row
            key={risk.id}
            kind="risk"
            id={risk.id}
            field={<RecordField kind="risk" id={risk.id} field="reviewDate" row={risk.title} />}
          >
            <span>{score?.band == null ? 'Not rated yet' : `${bandWord(score.band)} ${score.residual ?? ''}`}</span>
            <span className={risk.reviewDate !== null && risk.reviewDate < asOf ? 'late' : ''}>
              {risk.reviewDate === null
                ? 'no review date'
                : risk.reviewDate < asOf
                  ? `review ${dueWords(risk.reviewDate, asOf)}`
                  : `review by ${longDate(risk.reviewDate)}`}
            </span>
          </Row>
        ))}
      </Kinds>
      <Kinds title="Projects you lead">
        {projects.map((one) => (
          <Row key={one.id} kind="project" id={one.id}>
            <span>{inWords(one.status)}</span>
            <span>{one.end === null ? 'no end set' : `until ${longDate(one.end)}`}</span>
          </Row>
        ))}
      </Kinds>
      <Kinds title="Tasks">
        {responsibilities.map((one) => (
          <Row key={one.id} kind="responsibility" id={one.id}>
            {PART_WORDS[one.part]}
          </Row>
        ))}
      </Kinds>
      <Kinds title="Promises that wait for an action of yours">
        {promises.map((one) => (
          <Row key={one.id} kind="commitment" id={one.id}>
            {one.unit === '' ? null : <span>{one.unit}</span>}
            <Due day={one.due} none="no day promised" />
          </Row>
        ))}
      </Kinds>
    </WorkPart>
  );
};
