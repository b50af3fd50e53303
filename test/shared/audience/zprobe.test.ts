import { it } from 'vitest';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { fieldsOf, KIND_NAMES, KINDS, type AnyRecord } from '../../../shared/model';
import { redacted } from '../../../shared/audience/redacted';
import { sampleDocument } from '../../support/samples';

const modules = import.meta.glob('../../../shared/analysis/*.ts', { eager: true });
it('probe', () => {
  for (const [path, module] of Object.entries(modules))
    for (const [name, value] of Object.entries(module as object)) {
      if (typeof value !== 'function' || !('reveals' in value)) continue;
      const fig = value as unknown as ((d: Document, asOf: string) => unknown) & { reads: string[]; reveals: string[] };
      const out: string[] = [];
      for (const nature of ['opinion', 'money'] as const) {
        let changed = false;
        for (const sample of ['hospital', 'industrial'] as const) {
          const doc = sampleDocument(sample);
          const asOf = '2026-06-30';
          const hidden = redacted(doc, 'team', [nature === 'opinion' ? 'opinions' : 'money']);
          // untag
          const plain = { ...hidden, account: new Map(hidden.account) } as Document;
          try {
            if (JSON.stringify(fig(doc, asOf), rep) !== JSON.stringify(fig(plain, asOf), rep)) changed = true;
          } catch (e) { out.push('ERR ' + String(e).slice(0, 60)); }
        }
        const declared = fig.reveals.includes(nature);
        if (changed !== declared) out.push(`${nature}: ${declared ? 'declared' : 'NOT declared'} but ${changed ? 'CHANGES' : 'same'}`);
      }
      if (out.length) console.log(path.split('/').pop(), name, out.join(' | '), fig.reads.join(','));
    }
});
const rep = (_: string, v: unknown): unknown => (v instanceof Map ? [...v] : v instanceof Set ? [...v] : v);
