import { viewerOf } from '../audience/viewer';
import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { known, ratio, sum, unknown, type Figure } from './result';

type Driver = RecordOf<'valueDriver'>;

/** F23: worth of a driver a year; null where a part is missing. */
export const driverAmount = ({ quantity, unitValue, improvementPct, confidencePct }: Driver): number | null =>
  quantity === null || unitValue === null || improvementPct === null || confidencePct === null
    ? null
    : (((quantity * unitValue * improvementPct) / 100) * confidencePct) / 100;

/**
 * Agreed or delivered, with a person and a date; without them it counts as claimed, whatever its state says. To the
 * customer what counts as claimed is claimed already, and whoever agreed may be somebody they are not told of.
 */
export const isAgreed = (driver: Driver, document: Partial<Document> = {}): boolean =>
  driver.state !== 'claimed' &&
  (viewerOf(document).audience === 'customer' || (driver.agreedById !== null && driver.agreedOn !== null));

/** F23. Money a year, except `investment` and `net` over the years of the case. */
export type ValueCase = {
  readonly claimed: Figure;
  readonly agreed: Figure;
  readonly delivered: Figure;
  readonly investment: Figure;
  readonly net: Figure;
  /** Percent. */
  readonly roi: Figure;
  readonly paybackMonths: Figure;
  /** Set where the yearly cost eats the agreed value. */
  readonly paybackText: 'never' | null;
  /** Delivered by agreed, 0–1. */
  readonly realisation: Figure;
  /** The agreed driver that brings most. */
  readonly topDriver: { readonly id: string; readonly amount: number } | null;
};

/** F23: what the customer gains, by what was agreed. Null `noData` without drivers or investment. */
export const valueCase = figure(
  ['valueDriver', 'valueInvestment'],
  (document): ValueCase => {
    const drivers = list(document, 'valueDriver');
    const amounts = drivers.map((driver) => ({ driver, amount: driverAmount(driver) }));
    const sumOf = (rows: readonly (number | null)[]): Figure =>
      drivers.length === 0 ? unknown('noData') : known(sum(rows.flatMap((row) => row ?? [])));
    const agreed = sumOf(amounts.map(({ driver, amount }) => (isAgreed(driver, document) ? amount : null)));
    const delivered = sumOf(
      drivers.map((driver) =>
        isAgreed(driver, document) && driver.state === 'delivered' ? driver.deliveredValue : null,
      ),
    );
    const frame = single(document, 'valueInvestment');
    const { oneOff = null, annual = null, years = null } = frame ?? {};
    const investment =
      oneOff === null || annual === null || years === null ? unknown('noData') : known(oneOff + annual * years);
    const net =
      agreed.value === null || investment.value === null
        ? unknown('noData')
        : known(agreed.value * (years ?? 0) - investment.value);
    const isNever = agreed.value !== null && annual !== null && agreed.value <= annual;
    const best = amounts
      .filter(({ driver, amount }) => isAgreed(driver, document) && amount !== null)
      .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0];
    return {
      claimed: sumOf(amounts.map(({ amount }) => amount)),
      agreed,
      delivered,
      investment,
      net,
      roi:
        net.value === null || investment.value === null ? unknown('noData') : ratio(net.value, investment.value, 100),
      paybackMonths:
        agreed.value === null || oneOff === null || annual === null
          ? unknown('noData')
          : isNever
            ? unknown('zeroBase')
            : ratio(12 * oneOff, agreed.value - annual),
      paybackText: isNever && oneOff !== null ? 'never' : null,
      realisation:
        agreed.value === null || delivered.value === null ? unknown('noData') : ratio(delivered.value, agreed.value),
      topDriver: best ? { id: best.driver.id, amount: best.amount ?? 0 } : null,
    };
  },
  { isForCustomer: true },
);
