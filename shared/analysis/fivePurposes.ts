import { list } from '../document/document';
import { inMoneyWords } from '../document/moneyWord';
import { openOpportunities } from './buyingCentre';
import { figure } from './memo';
import { isAgreed } from './valueCase';
import { openActions } from './openActions';

export type Light = { readonly purpose: string; readonly isOn: boolean; readonly asks: string };

/** The five purposes of a plan, each lit where the plan serves it. */
export const fivePurposes = figure(
  ['opportunity', 'objective', 'action', 'valueDriver', 'risk', 'account'],
  (document): readonly Light[] => {
    const acted = new Set(openActions(document).map((action) => action.objectiveId));
    const objectives = list(document, 'objective');
    return [
      { purpose: 'identify opportunities', isOn: openOpportunities(document).length > 0, asks: 'an open opportunity' },
      {
        purpose: 'improve client relationships',
        isOn: objectives.some((one) => one.type === 'relationship' && acted.has(one.id)),
        asks: 'a relationship objective with an open action',
      },
      {
        purpose: inMoneyWords(document, 'grow revenue'),
        isOn: objectives.some((one) => one.type === 'revenue'),
        asks: inMoneyWords(document, 'a revenue objective'),
      },
      {
        purpose: 'create value',
        isOn: list(document, 'valueDriver').some((driver) => isAgreed(driver)),
        asks: 'an agreed value driver',
      },
      {
        purpose: 'reduce risk',
        isOn: list(document, 'risk').some(
          (risk) =>
            (risk.mitigation?.trim() ?? '') !== '' ||
            list(document, 'action').some((action) => action.riskId === risk.id),
        ),
        asks: 'a risk with a measure',
      },
    ];
  },
  { reveals: [] },
);
