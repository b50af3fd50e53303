/** F35: what the concentration of a portfolio says, in a sentence made of its figures. */
import type { concentration } from './ratios';
import type { PortfolioView } from './portfolioView';

type Concentration = ReturnType<typeof concentration>;

const percent = (value: number): string => `${Math.round(value)} %`;

/** F35: who brings how much, a sentence each. */
export const concentrationSentences = (
  { accounts, top1, top5 }: Concentration,
  { lines }: PortfolioView,
): readonly string[] => {
  const shortOf = (id: string): string => lines.find((line) => line.id === id)?.short ?? '';
  const byShare = (of: 'revenueShare' | 'contributionShare') =>
    accounts.filter((one) => one[of].value !== null).toSorted((a, b) => (b[of].value ?? 0) - (a[of].value ?? 0));
  const [largest] = byShare('revenueShare');
  const [earner] = byShare('contributionShare');
  const earned =
    earner === undefined
      ? null
      : `${shortOf(earner.id)} brings ${percent(earner.contributionShare.value ?? 0)} of the contribution.`;
  if (largest === undefined || top1.value === null)
    return [
      earned ?? 'What the accounts bring is not known yet.',
      'Shares of revenue need your company’s total revenue.',
    ];
  const five = accounts.length > 5 && top5.value !== null ? `, the five largest ${percent(top5.value)}` : '';
  return [
    `${shortOf(largest.id)} is ${percent(top1.value)} of your revenue${five}.`,
    ...(earned === null ? [] : [earned]),
  ];
};

/** F35: each account with its two shares, the largest first. */
export const shareRows = ({ accounts }: Concentration, { lines }: PortfolioView) => {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return accounts
    .map((one) => ({
      id: one.id,
      name: lineOf.get(one.id)?.name ?? '',
      revenue: one.revenueShare.value,
      contribution: one.contributionShare.value,
      isAbove: one.isConcentrated,
      lacksRate: lineOf.get(one.id)?.lacksRate ?? false,
    }))
    .toSorted((a, b) => (b.revenue ?? b.contribution ?? -1) - (a.revenue ?? a.contribution ?? -1));
};
