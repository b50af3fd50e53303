import type { Finding } from '../../shared/analysis/finding';
import { SECTIONS, type SectionId } from '../../shared/analysis/planSections';
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
  const section = finding.code.split('.')[0] ?? '';
  if (SECTIONS.some(({ id }) => id === section)) showSection(section as SectionId);
  else if (section.startsWith('G')) openDialog({ name: 'explain', with: 'gaps' });
  else showSection('P1');
};
