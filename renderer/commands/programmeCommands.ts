/** What is done in the programme: a statement answered, its evidence written, a result kept, all of it printed. */
import { answersOf, CHECK_TITLES, withAnswers } from '../../shared/analysis/programmeChecks';
import type { RecordOf } from '../../shared/model';
import type { ProgrammeCheck } from '../../shared/model/scales';
import { ATLAS_ITSELF, list } from '../../shared/document/document';
import { editDocument, refusesHidden, wholeDocument } from '../state/documentStore';
import { today } from '../state/today';
import { optionsOf, nameOf } from './portfolioCommands';
import { printPdf } from './printPdf';

const labelFor = (check: ProgrammeCheck, number: number): string => `${CHECK_TITLES[check]}, statement ${number}`;

export const answerStatement = (check: ProgrammeCheck, number: number, answer: number | null): void => {
  editDocument(`Answer ${labelFor(check, number)}`, (draft) => {
    const answers = answersOf(draft.current().programme.get('programme'), check);
    draft.set(
      'programme',
      'programme',
      withAnswers(
        check,
        answers.map((before, at) => (at === number - 1 ? answer : before)),
      ),
    );
  });
};

/** One note for each statement, wherever it is written: copies of an atlas that are brought together share it. */
export const evidenceId = (check: ProgrammeCheck, number: number): string => `${check}-${number}`;

/** Evidence and owner of a statement. A note without either is not kept. */
export const noteStatement = (
  check: ProgrammeCheck,
  number: number,
  fields: Partial<Pick<RecordOf<'statementEvidence'>, 'evidence' | 'ownerId'>>,
  group?: string,
): void => {
  if (refusesHidden('statementEvidence', Object.keys(fields))) return;
  const what = 'evidence' in fields ? 'evidence' : 'owner';
  editDocument(
    `${labelFor(check, number)}: ${what}`,
    (draft) => {
      const id = evidenceId(check, number);
      const before = draft.current().statementEvidence.get(id);
      const { evidence = null, ownerId = null } = { ...before, ...fields };
      if (evidence === null && ownerId === null) {
        if (before !== undefined) draft.remove('statementEvidence', id);
      } else if (before === undefined)
        draft.add('statementEvidence', { id, check, statement: number, evidence, ownerId });
      else draft.set('statementEvidence', id, fields);
    },
    group,
  );
};

/** Keeps the answers as they are today, to be compared with later. One result a day. */
export const keepResult = (check: ProgrammeCheck): void => {
  const day = today();
  editDocument(`Keep the result of the ${CHECK_TITLES[check]}`, (draft) => {
    const content = draft.current();
    const answers = answersOf(content.programme.get('programme'), check);
    const sameDay = list(content, 'programmeResult').find((one) => one.check === check && one.takenOn === day);
    if (sameDay === undefined) draft.add('programmeResult', { check, takenOn: day, answers });
    else draft.set('programmeResult', sameDay.id, { answers });
  });
};

type Charter = NonNullable<RecordOf<'programme'>['charter']>;

export const setCharter = (what: string, fields: Partial<Charter>, group?: string): void => {
  editDocument(
    `Programme: ${what}`,
    (draft) => {
      const before = wholeDocument().programme.get('programme')?.charter ?? null;
      draft.set('programme', 'programme', { charter: { ...before, ...fields } });
    },
    group,
  );
};

/** The pages of the programme that hold something, for the own team alone. */
export const saveProgramme = (): Promise<void> =>
  printPdf(ATLAS_ITSELF, nameOf('programme.pdf'), optionsOf(['programmePages']), () => undefined);

/** Places in the counts of a box: how many did not know, then how many said 1 to 5. */
const COUNTS = 6;
/** How many said one thing of a box. Without a vote nobody was asked. */
export const countVotes = (boxId: string, at: number, count: number, group?: string): void => {
  editDocument(
    'Votes on a box of the definition',
    (draft) => {
      const before = draft.current().definitionBox.get(boxId)?.agreement ?? [];
      const counts = Array.from({ length: COUNTS }, (_, place) => (place === at ? count : (before[place] ?? 0)));
      const isAsked = counts.some((one) => one > 0);
      draft.set('definitionBox', boxId, { agreement: isAsked ? counts : [], votedOn: isAsked ? today() : null });
    },
    group,
  );
};
