/** What clients are called where their names are hidden, on screen and on paper alike. */
import { accountOf, list, type Document } from '../document/document';
import { isTypedFor } from '../document/typedAccount';
import type { AnyRecord, Kind } from '../model';
import { shortNames } from './portfolioView';

/** What a client is called where names are hidden: by its place in the portfolio, the same everywhere. */
export const clientAlias = (place: number): string => `Client ${place}`;

/** Kinds above the accounts in whose texts somebody may have written the name of a client. */
const WRITTEN = [
  'portfolio',
  'priceConcession',
  'selectionDecision',
  'criterion',
  'attractivenessFactor',
  'programme',
  'definitionBox',
  'statementEvidence',
  'supplierGoal',
] as const satisfies readonly Kind[];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

type Alias = { readonly name: string; readonly alias: string };

/** A text in which each name, as it stands alone, is its alias; the longest is looked for first. */
const replacer = (aliases: readonly Alias[]): ((text: string) => string) => {
  const known = aliases.filter(({ name }) => name.trim().length > 1).toSorted((a, b) => b.name.length - a.name.length);
  const patterns = known.map(
    ({ name, alias }) =>
      [new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(name.trim())}(?![\p{L}\p{N}])`, 'giu'), alias] as const,
  );
  return (text) => patterns.reduce((left, [pattern, alias]) => left.replaceAll(pattern, alias), text);
};

const inValue = (value: unknown, inText: (text: string) => string): unknown => {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((one: unknown) => inValue(one, inText));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inValue(one, inText)]));
  return value;
};

/**
 * The document with aliases for the names of clients, in the rows of the portfolio and in what was written above the
 * accounts. The account it is of, where it is one, keeps its name.
 */
export const withoutClientNames = (document: Document): Document => {
  const rows = list(document, 'portfolioAccount');
  const own = document.account.size === 0 ? null : accountOf(document).id;
  const aliasOf = new Map(
    rows.flatMap((row, at) => (own !== null && row.accountId === own ? [] : [[row.id, clientAlias(at + 1)] as const])),
  );
  const short = shortNames(rows.map(({ name }) => name));
  const aliases = rows.flatMap((row, at): Alias[] => {
    const alias = aliasOf.get(row.id);
    return alias === undefined ? [] : [...new Set([row.name, short[at] ?? row.name])].map((name) => ({ name, alias }));
  });
  const inText = replacer(aliases);
  const typedAs = (typed: string): string => {
    const meant = rows.filter(({ name }) => isTypedFor(typed, name));
    const [first] = meant;
    if (first === undefined || meant.length > 1) return 'another account';
    return aliasOf.get(first.id) ?? first.name;
  };
  const written = Object.fromEntries(
    WRITTEN.map((kind) => [
      kind,
      new Map(
        [...(document[kind] as ReadonlyMap<string, AnyRecord>)].map(([id, record]) => [
          id,
          { ...(inValue(record, inText) as AnyRecord), id: record.id },
        ]),
      ),
    ]),
  );
  return {
    ...document,
    ...written,
    portfolioAccount: new Map(rows.map((row) => [row.id, { ...row, name: aliasOf.get(row.id) ?? row.name }])),
    keyAccountList: new Map(
      list(document, 'keyAccountList').map((one) => [one.id, { ...one, named: one.named.map(typedAs) }]),
    ),
  };
};
