import { describe, expect, it } from 'vitest';
import { managementView } from '../../../shared/analysis/managementView';
import { SECTIONS } from '../../../shared/analysis/planSections';
import { redacted } from '../../../shared/audience/redacted';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { recordName } from '../../../shared/document/recordName';
import { emptyDocument } from '../../../shared/document/document';
import { planText } from '../../../shared/exchange/planText';
import { sampleDocument } from '../../support/samples';

const DAY = '2026-03-02';

describe('a plan as plain text', () => {
  it.each(['hospital', 'industrial'] as const)(
    'of %s names every record of every section, in lines that fit',
    (name) => {
      const document = sampleDocument(name);
      const text = planText(document, DAY);
      for (const section of SECTIONS)
        for (const kind of section.kinds) {
          if (kind === 'seat' || kind === 'holding') continue;
          for (const record of list(document, kind))
            expect(text, `${kind} ${record.id}`).toContain(`  - ${recordName(document, kind, record.id)}`);
        }
      for (const seat of list(document, 'seat'))
        if (seat.title) expect(text.replace(/\s+/g, ' ')).toContain(seat.title);
      expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
      expect(text).not.toMatch(/undefined|null|\[object/);
      // No name of a value or of a rule as the file keeps it.
      expect(text).not.toMatch(/: [a-z]+[A-Z]|\b[FGP]\d+[a-c]?\b/);
    },
  );

  it('for the customer says done only of what is done, and writes parts as they were typed', () => {
    const document = edited(sampleDocument('hospital'), (draft) => {
      draft.set('action', 'N06', { sharedWithCustomer: true, status: 'cancelled', completedOn: '2026-02-03' });
      draft.set('project', 'J3', { ourRole: 'IT and SaaS lead' });
    });
    const text = planText(redacted(document, 'customer'), '2026-03-02');
    expect(text).toContain('State: Cancelled\n');
    expect(text).toContain('Our part: IT and SaaS lead\n');
  });

  it('of an empty account is a head and nothing else', () => {
    const document = edited(emptyDocument(), (draft) => {
      draft.add('account', { id: 'A', name: 'Ward', currency: 'EUR' });
    });
    expect(planText(document, DAY)).toMatch(/^WARD\nKey account plan, version 1, draft\nAs of 2 March 2026/);
  });
});

describe('the view of management', () => {
  it('counts only what lies in the window, and shows support at every frozen day', () => {
    const view = managementView(sampleDocument('industrial'), DAY);
    expect(view.history.support.map((point) => point.on)).toEqual(
      [...view.history.support.map((point) => point.on)].toSorted(),
    );
    expect(view.history.support.at(-1)?.value).toBeCloseTo(20.3297, 3);
    const [month, quarter] = view.now.windows;
    expect(month?.meetings ?? 0).toBeLessThanOrEqual(quarter?.meetings ?? 0);
    const later = managementView(sampleDocument('industrial'), '2027-03-02');
    expect(later.now.windows.every((one) => one.meetings === 0 && one.actionsDone === 0)).toBe(true);
    const edge = edited(sampleDocument('industrial'), (draft) => {
      draft.add('meeting', { date: '2026-01-31', title: 'Edge' });
      draft.add('meeting', { date: '2026-03-03', title: 'Tomorrow' });
    });
    expect(managementView(edge, DAY).now.windows[0]?.meetings).toBe(month?.meetings);
  });
});
