import { list } from '../document/document';
import { figure } from './memo';
import { ratio, sum, unknown } from './result';
/** What you sell in a cell; nothing where a competitor has it or it is open, unknown where it was not entered. */
const oursOf = (cell) => cell.ours ?? (cell.status === 'open' || cell.status === 'competitor' ? 0 : null);
/** F19 over some cells. Null `noData` without cells, `tooFewRatings` without a known spend, `zeroBase` where all spend is zero. */
export const walletOf = (cells) => {
    const addressable = cells.filter((cell) => cell.status !== 'notApplicable');
    const inconsistent = addressable.filter((cell) => cell.spend !== null && (oursOf(cell) ?? 0) > cell.spend);
    const counted = addressable.flatMap((cell) => {
        const ours = oursOf(cell);
        return cell.spend === null || ours === null ? [] : [{ ours, spend: Math.max(cell.spend, ours) }];
    });
    const spend = sum(counted.map((cell) => cell.spend)), ours = sum(counted.map((cell) => cell.ours));
    const known = addressable.filter((cell) => cell.status !== 'unknown');
    const none = unknown(addressable.length === 0 ? 'noData' : 'tooFewRatings');
    return {
        spendKnown: counted.length === 0 ? null : spend,
        oursInKnown: counted.length === 0 ? null : ours,
        oursTotal: addressable.length === 0 ? null : sum(addressable.map((cell) => oursOf(cell) ?? 0)),
        shareOfWallet: counted.length === 0 ? none : ratio(ours, spend, 100),
        whitespace: counted.length === 0 ? none : { value: sum(counted.map((cell) => Math.max(0, cell.spend - cell.ours))), reason: null },
        unknownSpendCells: addressable.filter((cell) => cell.spend === null).length,
        penetration: addressable.length === 0 ? none : ratio(known.filter((cell) => (oursOf(cell) ?? 0) > 0).length, known.length, 100),
        inconsistent: inconsistent.map((cell) => cell.id),
    };
};
export const wallet = figure(['cell', 'businessUnit', 'offering'], (document) => {
    const cells = list(document, 'cell');
    const perPart = (kind, field) => new Map(list(document, kind).flatMap(({ id }) => {
        const inside = cells.filter((cell) => cell[field] === id);
        return inside.length === 0 ? [] : [[id, walletOf(inside)]];
    }));
    return { ...walletOf(cells), byBusinessUnit: perPart('businessUnit', 'businessUnitId'), byOffering: perPart('offering', 'offeringId') };
});
