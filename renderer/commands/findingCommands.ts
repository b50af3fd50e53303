import type { Finding } from '../../shared/analysis/finding';
import { sectionOfCode } from '../../shared/analysis/planSections';
import { closeDialog, openDialog, showSection } from '../state/session';
import { showRecord } from './recordCommands';

/** Goes to what a finding is about: its record, else the section whose rule it is, else the explanation of the gap. */
export const showFinding = (finding: Finding): void => {
  closeDialog();
  const record =
    finding.records.find((one) => one.kind === 'person') ?? finding.records.find((one) => one.kind !== 'account');
  if (record) {
    showRecord(record.kind, record.id);
    return;
  }
  const [rule = ''] = finding.code.split('.');
  const section = sectionOfCode(rule);
  if (section !== null) showSection(section);
  else if (rule.startsWith('G')) openDialog({ name: 'explain', with: 'gaps' });
  else showSection('cover');
};
