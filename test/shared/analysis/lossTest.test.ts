import { describe, expect, it } from 'vitest';
import { coverageRate } from '../../../shared/analysis/coverage';
import { lossTest } from '../../../shared/analysis/lossTest';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { edited } from '../../../shared/document/draft';
import { leaveSeat } from '../../../shared/document/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');

describe('if a person leaves', () => {
  const lost = lossTest(hospital, AS_OF, 'H11')!;

  it('the lines that end, the actions about them and whatever names them are told', () => {
    expect(lost.lines.map(({ id }) => id).toSorted()).toEqual(
      [...hospital.link.values()]
        .filter((link) => link.until === null && [link.fromId, link.toId].includes('H11'))
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(lost.lines.length).toBeGreaterThan(2);
    expect(lost.others).toContainEqual({
      record: { kind: 'opportunity', id: 'P1' },
      as: ['champion', 'buying centre'],
      fields: ['championId', 'stakeholderIds'],
    });
    expect(lost.others.some(({ record }) => record.kind === 'link' || record.kind === 'action')).toBe(false);
    expect(new Set(lost.others.map(({ record }) => `${record.kind} ${record.id}`)).size).toBe(lost.others.length);
    expect(lossTest(hospital, AS_OF, 'H16')!.actions.map(({ id }) => id)).toContain('N01');
  });

  it('roles are told that nobody else has', () => {
    const sole = [...hospital.opportunity.keys()].flatMap(() => lossTest(hospital, AS_OF, 'H03')!.roles);
    expect(sole.every(({ roles }) => roles.length > 0)).toBe(true);
    const twice = edited(hospital, (draft) => draft.set('person', 'H03', { buyingRoles: [] }));
    expect(lossTest(twice, AS_OF, 'H03')!.roles).toEqual([]);
  });

  it('the figures before and after are those of the account with and without them', () => {
    const without = edited(hospital, (draft) => leaveSeat(draft, 'H11', AS_OF));
    expect(lost.support).toEqual({
      before: supportIndex(hospital, AS_OF).value,
      after: supportIndex(without, AS_OF).value,
    });
    expect(lost.coverage.after).toBe(coverageRate(without, AS_OF).value);
    expect(lost.support.after).not.toBe(lost.support.before);
  });

  it('of an empty seat there is nothing to lose', () => {
    expect(lossTest(hospital, AS_OF, 'H35')).toBeNull();
    expect(lossTest(hospital, AS_OF, 'nobody')).toBeNull();
  });
});
