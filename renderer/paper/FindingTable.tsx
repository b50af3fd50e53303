import type { Finding } from '../../shared/analysis/finding';
import { GAP_RULES, isGapCode } from '../../shared/analysis/gaps';
import { inWords } from '../../shared/model/words';
import { Rows } from './Rows';
import type { PlanView } from './view';

const isGrave = (severity: Finding['severity']): boolean => severity === 'error' || severity === 'critical';

/** From so many of one rule on, a list of whom they concern says more than a line for each. */
const MANY = 12;

type Row = {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly sentence: string;
  readonly action: string;
};

const NAMED = 10;
const named = (findings: readonly Finding[], view: PlanView): string =>
  `${findings
    .slice(0, NAMED)
    .map((finding) => view.person(finding.ref) ?? finding.sentence)
    .join(', ')}${findings.length > NAMED ? ` and ${findings.length - NAMED} more` : ''}`;

const rowsOf = (findings: readonly Finding[], view: PlanView): readonly Row[] => {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = isGapCode(finding.code) ? `${finding.code} ${finding.severity}` : `${finding.code} ${finding.ref}`;
    const there = byRule.get(key);
    if (there) there.push(finding);
    else byRule.set(key, [finding]);
  }
  return [...byRule].flatMap(([id, own]): readonly Row[] => {
    const [first] = own;
    if (!first || !isGapCode(first.code) || own.length < MANY)
      return own.map((finding) => ({ ...finding, id: `${finding.code} ${finding.ref}` }));
    return [
      {
        id,
        severity: first.severity,
        sentence: `${GAP_RULES[first.code]}, ${own.length} times: ${named(own, view)}.`,
        action: `${first.action}, and likewise the others`,
      },
    ];
  });
};

/** Findings in their order, each with what would close it. */
export const FindingTable = ({
  findings,
  view,
}: {
  readonly findings: readonly Finding[];
  readonly view: PlanView;
}) => (
  <Rows
    label="Findings"
    shape="findings"
    rows={rowsOf(findings, view)}
    columns={[
      {
        head: 'Severity',
        of: (row) => <span className={isGrave(row.severity) ? 'alert' : ''}>{inWords(row.severity)}</span>,
        as: 'short',
      },
      { head: 'Finding', of: (row) => row.sentence, as: 'text' },
      { head: 'What would close it', of: (row) => row.action, as: 'text' },
    ]}
  />
);

/** Findings that somebody set aside, with the reason and how long it holds. */
export const WaivedTable = ({
  findings,
  day,
}: {
  readonly findings: readonly Finding[];
  readonly day: (day: string | null) => string | null;
}) => (
  <Rows
    label="Findings set aside"
    rows={findings.map((finding) => ({ ...finding, id: `${finding.code} ${finding.ref}` }))}
    columns={[
      { head: 'Finding', of: (row) => row.sentence, as: 'text' },
      { head: 'Reason', of: (row) => row.waiver?.reason, as: 'text' },
      { head: 'By', of: (row) => row.waiver?.by },
      { head: 'Until', of: (row) => (row.waiver?.until ? day(row.waiver.until) : 'for good'), as: 'short' },
    ]}
  />
);
