import { useStore } from 'zustand';
import { cardMarks } from '../../shared/analysis/cardMarks';
import { personFacts, accountStatus, type PersonFacts, type AccountStatus } from '../../shared/analysis/overview';
import { seesAll, viewerOf } from '../../shared/audience/viewer';
import { useAfterPaint } from './afterPaint';
import { useDocument } from './documentStore';
import { paintedDocument } from './paintedDocument';
import { asOfOf, useAsOf, useIsHiding } from './records';

/**
 * The marks of one person as letters; a card is drawn again only when its own change, and once what was rated is on
 * screen.
 */
export const useCardMarks = (personId: string | undefined): string =>
  useStore(paintedDocument, ({ document: content }) =>
    personId === undefined || content.account.size === 0
      ? ''
      : (cardMarks(content, asOfOf(content)).get(personId) ?? ''),
  );

/** What figures are worked out from: they follow an edit once the edit itself is painted. */
export const useFigures = () => {
  const content = useDocument((state) => state.document);
  const late = useAfterPaint(content);
  // What is hidden goes with everything else, not a moment later.
  const tellsHidden = useIsHiding() && seesAll(viewerOf(late));
  return { content: tellsHidden ? content : late, asOf: useAsOf() };
};

/** The figures of the whole account. */
export const useStatusFigures = (): AccountStatus => {
  const { content, asOf } = useFigures();
  return accountStatus(content, asOf);
};

export const usePersonFigures = (personId: string): PersonFacts | null => {
  const { content, asOf } = useFigures();
  return personFacts(content, asOf, personId);
};
