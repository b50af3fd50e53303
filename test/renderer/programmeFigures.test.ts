/** What is printed of the programme says what the figures of the command line say, figure by figure (F26, F27, F32). */
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FULL } from '../../electron/cli/printFile';
import { loadPapers, type Papers } from '../../renderer/paper/papers';
import { planPieces } from '../../renderer/paper/planPieces';
import { handbookPieces } from '../../renderer/paper/programme/handbookPieces';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { figures } from '../../shared/analysis/figures';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { withDecimals } from '../../shared/conventions/writeNumber';
import type { Document } from '../../shared/document/document';
import { wholeMoney } from '../../shared/model/money';
import { edited, type Draft } from '../../shared/document/draft';
import { voteResults } from '../../shared/analysis/vote';
import { inWords } from '../../shared/model/words';
import { displayName } from '../../shared/document/personName';
import { expectedFigures, SAMPLES, sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
vi.stubGlobal('document', {
  createElement: () => ({ getContext: () => ({ measureText: (text: string) => ({ width: text.length * 7 }) }) }),
});
let papers: Papers;
beforeAll(async () => {
  papers = await loadPapers();
});

const textOf = (sheets: readonly ReactNode[]): string =>
  renderToStaticMarkup(createElement(Fragment, null, ...sheets))
    .replaceAll(/<[^>]*?aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
const handbookOf = (content: Document): string => {
  const facts = [accountFacts(content, AS_OF)];
  const above = portfolioPaper({ ...content, account: new Map() }, facts, 'Firm', 'Programme');
  return textOf(handbookPieces({ content: above, facts, asOf: AS_OF }).map(({ sheets }) => sheets));
};
const planOf = (content: Document): string =>
  textOf(planPieces({ content, asOf: AS_OF, options: FULL, papers }).map(({ sheets }) => sheets));

type Scored = { readonly score: number; readonly verdict: string };
type Told = {
  readonly readiness: Scored;
  readonly stGallenAudit: {
    readonly dimensions: Readonly<Record<string, number>>;
    readonly levels: Readonly<Record<'account' | 'corporate', number>>;
    readonly overall: number;
    readonly maturity: number;
  };
  readonly sevenKeysIndex: number;
  readonly threeS: { readonly strategy: number; readonly structure: number; readonly systems: number; verdict: string };
  readonly kamScorecard: { readonly attainment: Readonly<Record<string, number>>; score: number; payout: number };
  readonly programme: {
    readonly checks: Readonly<Record<'readiness' | 'stGallenAudit' | 'sevenKeys', Scored & { change: number }>>;
    readonly scorecard: { readonly score: number; readonly measures: readonly { attained: number; adds: number }[] };
    readonly definition: readonly { readonly mean: number; readonly spread: number; readonly votes: number }[];
    readonly competences: readonly { readonly gaps: readonly { held: number | null; gap: number | null }[] }[];
    readonly rewards: readonly { readonly pays: number }[];
    readonly causes: readonly { readonly score: number }[];
    readonly rollOut: readonly { readonly met: number; readonly gates: number }[];
  };
};
const one = (value: number): string => withDecimals(value, 1);
const percent = (share: number): string => `${Math.round(100 * share)} %`;

describe.each(SAMPLES)('the programme of the %s sample', (name) => {
  const content = sampleDocument(name);
  const told = figures(content, AS_OF) as unknown as Told;

  it('is told as the worked example has it', () => {
    const expected = expectedFigures(name) as unknown as Told;
    const { checks } = told.programme;
    expect([checks.readiness.score, checks.readiness.verdict]).toEqual([
      expected.readiness.score,
      expected.readiness.verdict,
    ]);
    expect(checks.stGallenAudit.score).toBe(expected.stGallenAudit.overall);
    expect(checks.sevenKeys.score).toBe(expected.sevenKeysIndex);
  });

  it('is printed with every figure of its checks (F26)', () => {
    const text = handbookOf(content);
    const { readiness, stGallenAudit, sevenKeysIndex, threeS } = told;
    expect(text).toContain(`${readiness.verdict}: ${one(readiness.score)} of 100`);
    expect(text).toContain(`level ${stGallenAudit.maturity} of 5: ${one(stGallenAudit.overall)} of 100`);
    for (const value of Object.values(stGallenAudit.dimensions)) expect(text).toContain(`${one(value)} of 100`);
    const { account, corporate } = stGallenAudit.levels;
    expect(text).toContain(`Manager and team reach ${one(account)}, the company ${one(corporate)}`);
    expect(text).toContain(`${one(sevenKeysIndex)} of 100`);
    for (const screen of ['strategy', 'structure', 'systems'] as const) expect(text).toContain(one(threeS[screen]));
    expect(text).toContain(threeS.verdict);
  });

  it('is printed with every measure of the account’s scorecard, its score and what it pays (F27)', () => {
    const text = planOf(content);
    const { attainment, score, payout } = told.kamScorecard;
    for (const [measure, attained] of Object.entries(attainment)) {
      expect(text).toContain(measure);
      expect(text).toContain(percent(attained));
    }
    expect(text).toContain(percent(score));
    expect(text).toContain(percent(payout));
  });

  it('is printed with every vote of the room (F32)', () => {
    const text = planOf(content);
    const results = voteResults(content, AS_OF);
    expect(results.length).toBe((expectedFigures(name)['votes'] as readonly unknown[]).length);
    for (const { stakeholderId, result, spread, status } of results) {
      const name = displayName(content.person.get(stakeholderId) ?? { name: null });
      const at = text.indexOf(name, text.lastIndexOf('Votes of workshops'));
      expect(at).toBeGreaterThan(0);
      const row = text.slice(at, at + 160);
      expect(row, name).toContain(inWords(status));
      if (result !== null) expect(row, name).toContain(String(Math.abs(spread ?? Number.NaN)));
    }
  });
});

/** A programme with something on every page that shows a figure. */
const filled = (draft: Draft): void => {
  const [member] = [...draft.current().member.keys()];
  draft.add('programmeResult', {
    check: 'readiness',
    takenOn: '2026-01-05',
    answers: [1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1],
  });
  const sold = { category: 'financial', weight: 60, direction: 'up', floor: 100, target: 200, actual: 137 } as const;
  draft.add('programmeMeasure', { name: 'Growth', ...sold });
  draft.add('programmeMeasure', { name: 'Answers', ...sold, weight: 40, actual: 191, customerScored: true });
  draft.add('reward', { memberId: member ?? null, targetBonus: 12_345 });
  draft.add('definitionBox', { title: 'Which customers', agreement: [1, 0, 1, 1, 3, 2], votedOn: '2026-02-20' });
  const role = draft.add('roleProfile', { title: 'Account manager', wanted: [5, 4, 4, 3, 4, 3, 4, 5, 4, 4] });
  draft.add('competenceProfile', {
    memberId: member ?? null,
    roleProfileId: role.id,
    self: [4, 4, 3, 3, 4, 3, 3, 4, 4, 4],
    manager: [3, 4, 2, 3, 2, 3, 4, 3, 4, 4],
  });
  draft.add('programmeCause', { cause: 'Nobody had the time', likelihood: 4, impact: 5 });
  const wave = draft.add('wave', { name: 'Pilot', start: '2026-04-01' });
  draft.add('waveGate', { waveId: wave.id, criterion: 'Plans done', direction: 'up', target: 3, actual: 3 });
  draft.add('waveGate', { waveId: wave.id, criterion: 'Sponsors named', direction: 'up', target: 3, actual: 1 });
};

describe.each(SAMPLES)('a programme filled in the %s sample', (name) => {
  const content = edited(sampleDocument(name), filled);
  const { programme } = figures(content, AS_OF) as unknown as Told;
  const text = handbookOf(content);

  it('is printed with what changed since the last result', () => {
    expect(programme.checks.readiness.change).not.toBe(0);
    expect(text).toContain(`${one(Math.abs(programme.checks.readiness.change))} since`);
  });
  it('is printed with its scorecard and its rewards', () => {
    expect(text).toContain(`The scorecard reaches ${percent(programme.scorecard.score)}`);
    for (const { attained } of programme.scorecard.measures) expect(text).toContain(percent(attained));
    for (const { adds } of programme.scorecard.measures) expect(text).toContain(String(Math.round(adds * 100) / 100));
    const [reward] = programme.rewards;
    expect(reward?.pays).toBeGreaterThanOrEqual(0);
    expect(text).toContain(wholeMoney(reward?.pays ?? Number.NaN));
  });
  it('is printed with the votes on its definition', () => {
    const [box] = programme.definition;
    expect(box).toMatchObject({ spread: 3, votes: 8 });
    expect(text).toContain(`Which customers`);
    expect(text).toContain(one(box?.mean ?? Number.NaN));
    expect(text).toContain('20 February 2026');
  });
  it('is printed with the gaps of its competences', () => {
    const gaps = programme.competences[0]?.gaps ?? [];
    expect(gaps).toHaveLength(10);
    for (const { gap } of gaps) if (gap !== null && gap > 0) expect(text).toContain(`−${one(gap)}`);
  });
  it('is printed with its gates and its causes', () => {
    const [wave] = programme.rollOut;
    expect(text).toContain(`${wave?.met} of ${wave?.gates} criteria met`);
    expect(text).toContain(String(programme.causes[0]?.score));
  });
});
