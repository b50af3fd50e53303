/** The charter of the pilot: with whom, what it is to show, by what one sees that, when it is decided, who stands for it. */
import { find, list, single, type Document } from '../document/document';
import type { AccountFacts } from './accountFacts';
import { counted, together } from './aboveWords';
import { portfolioToAction, type ActionLine } from './portfolioToAction';
import { portfolioView, type PortfolioLine } from './portfolioView';
import { pilotStart } from './rollOut';
import { selectionView, type SelectionLine } from './selectionView';

export type PilotAccount = {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly selection: SelectionLine;
  readonly line: PortfolioLine | null;
  readonly action: ActionLine | null;
  /** Why it went into the pilot, as it was written down last. */
  readonly why: string | null;
};

export type PilotCharter = {
  readonly accounts: readonly PilotAccount[];
  readonly purpose: string | null;
  readonly measures: string | null;
  readonly stop: string | null;
  readonly sponsor: string | null;
  readonly start: string | null;
  readonly lockedUntil: string | null;
  readonly decideOn: string | null;
  readonly override: string | null;
  /** What it does not say yet, as it is read in a sentence. */
  readonly lacks: readonly string[];
};

const said = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

/** F17: the charter of the pilot, as the portfolio stands on the day. */
export const pilotCharter = (document: Document, asOf: string, facts: readonly AccountFacts[]): PilotCharter => {
  const frame = single(document, 'portfolio');
  const { pilot, lockedUntil } = selectionView(document, asOf);
  const { lines } = portfolioView(document, asOf);
  const actions = portfolioToAction(document, asOf, facts);
  const decisions = list(document, 'selectionDecision');
  const accounts = pilot.map((selection): PilotAccount => {
    const row = find(document, 'portfolioAccount', selection.id);
    return {
      id: selection.id,
      name: selection.name,
      owner: find(document, 'member', row?.ownerId)?.name ?? null,
      selection,
      line: lines.find(({ id }) => id === selection.id) ?? null,
      action: actions.find(({ id }) => id === selection.id) ?? null,
      why: said(
        decisions.findLast(({ portfolioAccountId, after }) => portfolioAccountId === selection.id && after === 'pilot')
          ?.reason,
      ),
    };
  });
  const charter = {
    purpose: said(frame?.pilotPurpose),
    measures: said(frame?.pilotMeasures),
    stop: said(frame?.pilotStop),
    sponsor: find(document, 'member', frame?.pilotSponsorId)?.name ?? null,
    start: pilotStart(document),
    decideOn: frame?.pilotDecideOn ?? null,
  };
  const lacks: readonly (string | false)[] = [
    accounts.length === 0 && 'with whom',
    charter.purpose === null && 'what it is to show',
    charter.measures === null && 'by what one sees that it worked',
    charter.start === null && 'when it begins',
    charter.decideOn === null && 'when it is decided',
    charter.sponsor === null && 'who sponsors it',
    accounts.some(({ owner }) => owner === null) && 'who leads each account',
  ];
  return {
    accounts,
    ...charter,
    lockedUntil,
    override: said(frame?.pilotOverride),
    lacks: lacks.filter((one) => one !== false),
  };
};

/** F17: what the charter comes to, a sentence each. */
export const charterSentences = ({ accounts, lacks }: PilotCharter): readonly string[] => {
  const first =
    accounts.length === 0
      ? 'No account is in the pilot yet.'
      : `The pilot begins with ${accounts.length === 1 ? 'one account' : counted(accounts.length, 'account', 'accounts')}: ${together(accounts.map(({ selection }) => selection.short))}.`;
  if (lacks.length === 0) return [first, 'Its charter is complete.'];
  return [first, `Its charter does not say ${together(lacks)}.`];
};
