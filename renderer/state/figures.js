import { useDeferredValue } from 'react';
import { cardMarks } from '../../shared/analysis/cardMarks';
import { personPanel, statusLine } from '../../shared/analysis/overview';
import { accountOf } from '../../shared/document/document';
import { useDocument } from './documentStore';
import { today, useAsOf } from './records';
/** The marks of one person as letters; a card is drawn again only when its own change. */
export const useCardMarks = (personId) => useDocument(({ document }) => (personId === undefined || document.account.size === 0 ? '' : cardMarks(document, accountOf(document).asOf ?? today()).get(personId) ?? ''));
/** The figures of the whole account. They follow an edit as soon as the edit itself is on screen. */
export const useStatusFigures = () => {
    const document = useDeferredValue(useDocument((state) => state.document));
    return statusLine(document, useAsOf());
};
export const usePersonFigures = (personId) => {
    const document = useDeferredValue(useDocument((state) => state.document));
    return personPanel(document, useAsOf(), personId);
};
