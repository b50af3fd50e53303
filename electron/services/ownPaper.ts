/** On which paper this computer prints what nobody chose a paper for: that of its settings, or of the place. */
import { DEFAULT_LOCALE } from '../../shared/conventions/conventions';
import { habitsOf, PAPERS, type Paper } from '../../shared/conventions/habits';
import type { Services } from './windows';

export const ownPaper = ({ settings }: Pick<Services, 'settings'>, locale = DEFAULT_LOCALE): Paper =>
  PAPERS.find((paper) => paper === settings.read().page['paper']) ?? habitsOf(locale).paper;
