import type { Finding } from '../../../shared/analysis/finding';
import { inWords } from '../../../shared/model/words';
import { Rows } from './Rows';

const isGrave = (severity: Finding['severity']): boolean => severity === 'error' || severity === 'critical';

/** Findings in their order, each with what would close it. */
export const FindingTable = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <Rows label="Findings" rows={findings.map((finding) => ({ ...finding, id: `${finding.code} ${finding.ref}` }))} columns={[
    { head: 'Severity', of: (row) => <span className={isGrave(row.severity) ? 'alert' : ''}>{inWords(row.severity)}</span>, as: 'short' }, { head: 'Finding', of: (row) => row.sentence, as: 'text' }, { head: 'What would close it', of: (row) => row.action, as: 'text' },
  ]} />
);

/** Findings that somebody set aside, with the reason and how long it holds. */
export const WaivedTable = ({ findings, day }: { readonly findings: readonly Finding[]; readonly day: (day: string | null) => string | null }) => (
  <Rows label="Findings set aside" rows={findings.map((finding) => ({ ...finding, id: `${finding.code} ${finding.ref}` }))} columns={[
    { head: 'Finding', of: (row) => row.sentence, as: 'text' }, { head: 'Reason', of: (row) => row.waiver?.reason, as: 'text' }, { head: 'By', of: (row) => row.waiver?.by }, { head: 'Until', of: (row) => (row.waiver?.until ? day(row.waiver.until) : 'for good'), as: 'short' },
  ]} />
);
