import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { FULL, printFile, SLIDES } from '../../electron/cli/printFile';
import { redacted } from '../../shared/audience/redacted';
import { planText } from '../../shared/exchange/planText';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { sampleDocument } from '../support/samples';
it('prints', async () => {
  for (const sample of ['hospital', 'industrial'] as const) {
    const seen = redacted(sampleDocument(sample), 'customer', []);
    const viewer = { audience: 'customer' as const, hidden: [] };
    writeFileSync(`/tmp/look/${sample}.txt`, planText(seen, '2026-03-02'));
    writeFileSync(`/tmp/look/${sample}.csv`, writeCsv(seen));
    writeFileSync(
      `/tmp/look/${sample}.pdf`,
      (await printFile(seen, '2026-03-02', { ...FULL, sections: ['plan', 'map'], viewer })).pdf,
    );
    writeFileSync(`/tmp/look/${sample}-slides.pdf`, (await printFile(seen, '2026-03-02', { ...SLIDES, viewer })).pdf);
  }
});
