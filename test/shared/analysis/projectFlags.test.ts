import { expect, it } from 'vitest';
import { projectFlags } from '../../../shared/analysis/projectFlags';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

it('flags projects that start or end within 90 days, and threats nobody recorded as a risk', () => {
  const document = edited(emptyDocument(), (draft) => {
    draft.add('risk', { id: 'r', title: 'Frozen interfaces' });
    draft.add('project', { id: 'starts', title: 'starts', start: '2026-05-31', end: '2027-01-01' });
    draft.add('project', { id: 'startsLater', title: 'startsLater', start: '2026-06-01' });
    draft.add('project', { id: 'ends', title: 'ends', status: 'inProgress', start: '2025-01-01', end: '2026-03-02' });
    draft.add('project', { id: 'threat', title: 'threat', planImpact: 'threat' });
    draft.add('project', { id: 'threatWithRisk', title: 'threatWithRisk', planImpact: 'threat', riskIds: ['r'] });
    draft.add('project', {
      id: 'stopped',
      title: 'stopped',
      status: 'stopped',
      planImpact: 'threat',
      end: '2026-03-10',
    });
  });
  expect(Object.fromEntries(projectFlags(document, '2026-03-02'))).toEqual({
    starts: { startsIn: 90, endsIn: null, isThreatWithoutRisk: false },
    ends: { startsIn: null, endsIn: 0, isThreatWithoutRisk: false },
    threat: { startsIn: null, endsIn: null, isThreatWithoutRisk: true },
  });
});
