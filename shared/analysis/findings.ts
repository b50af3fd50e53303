/** Everything the rules see, as one list and one number: what screen and status line count alike. */
import { KIND_NAMES } from '../model';
import { isOpen, type Finding } from './finding';
import { gaps } from './gaps';
import { figure } from './memo';
import { planCheck } from './planCheck';
import { suggestedRisks } from './suggestedRisks';
import type { Suggestion } from './suggestion';

type Findings = {
  readonly gaps: readonly Finding[];
  readonly check: readonly Finding[];
  readonly risks: readonly Suggestion[];
  /** What of each nobody has answered or set aside, and together. */
  readonly open: { readonly gaps: number; readonly check: number; readonly risks: number; readonly all: number };
};

export const findingsOf = figure(KIND_NAMES, (document, asOf): Findings => {
  const found = {
    gaps: gaps(document, asOf),
    check: planCheck(document, asOf),
    risks: suggestedRisks(document, asOf).filter((one) => one.isAwaiting),
  };
  const open = {
    gaps: found.gaps.filter(isOpen).length,
    check: found.check.filter(isOpen).length,
    risks: found.risks.length,
  };
  return { ...found, open: { ...open, all: open.gaps + open.check + open.risks } };
});
