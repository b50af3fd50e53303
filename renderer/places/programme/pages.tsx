/** The pages of the programme, one row each, in the order in which it is built. */
import type { ComponentType } from 'react';
import { CHECK_TITLES, programmeChecks } from '../../../shared/analysis/programmeChecks';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { single, type Document } from '../../../shared/document/document';
import type { ProgrammeCheck } from '../../../shared/model/scales';
import { CharterPage } from './CharterPage';
import { CheckPage } from './CheckPage';

export type ProgrammePage = {
  readonly id: string;
  readonly title: string;
  /** What the pages around it have in common; said once, above the first of them. */
  readonly group: string;
  /** How far it is, in a few words. */
  readonly stateOf: (content: Document, asOf: string) => string;
  readonly Page: ComponentType;
};

const checkState = (content: Document, asOf: string, check: ProgrammeCheck): string => {
  const { score, verdict, answered, statements } = programmeChecks(content, asOf)[check];
  if (score === null) return answered === 0 ? 'not begun' : `${answered} of ${statements.length} answered`;
  return [withDecimals(score, 1), verdict?.split(',')[0]].filter(Boolean).join(' · ');
};

const checkPage = (check: ProgrammeCheck): ProgrammePage => ({
  id: check,
  title: CHECK_TITLES[check],
  group: 'Where you stand',
  stateOf: (content, asOf) => checkState(content, asOf, check),
  Page: () => <CheckPage key={check} check={check} />,
});

const charterState = (content: Document): string => {
  const charter = single(content, 'programme')?.charter ?? null;
  if (charter === null) return 'not begun';
  return charter.sponsor ? 'has a sponsor' : 'no sponsor';
};

export const PROGRAMME_PAGES: readonly ProgrammePage[] = [
  checkPage('readiness'),
  checkPage('stGallenAudit'),
  checkPage('sevenKeys'),
  {
    id: 'charter',
    title: 'Charter and definition',
    group: 'What it is',
    stateOf: charterState,
    Page: CharterPage,
  },
];
