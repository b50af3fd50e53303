import type { ReactNode } from 'react';
import type { SectionId } from '../../../shared/analysis/planSections';
import { isAccountSheet, PART_TITLES, type PdfOptions, type PdfSection } from '../../../shared/api/outputs';
import type { Document } from '../../../shared/document/document';
import { viewerOf } from '../../../shared/audience/viewer';
import { Marking } from '../marking';
import { CustomerPeoplePages } from '../customer/CustomerPeoplePages';
import type { AbovePaper } from '../../../shared/api/abovePaper';
import { PilotCharterPage } from './above/PilotCharterPage';
import { PortfolioPages } from './above/PortfolioPages';
import { SelectionPages } from './above/SelectionPages';
import { StartPage } from './above/StartPage';
import { AccountSheets } from './account/AccountSheets';
import { CallSheetPages } from './CallSheetPages';
import { CheckPages } from './CheckPages';
import { ManagementPackPages } from './ManagementPackPages';
import { MapPage } from './MapPage';
import { NetworkPage } from './NetworkPage';
import { OnePage } from './OnePage';
import { PeoplePages } from './PeoplePages';
import { PortfolioPage } from './PortfolioPage';
import { RoleProfilePages } from './RoleProfilePages';
import { SlidePages } from '../slides/SlidePages';
import { SponsorBriefingPages } from './SponsorBriefingPages';
import { ViewPages } from './ViewPages';
import { ThenAndNowPages, type ComparedSides } from './ThenAndNowPages';
import type { Papers } from '../papers';
import { planPieces } from '../planPieces';
import { handbookPieces } from '../programme/handbookPieces';
import type { Piece } from '../piece';
import { WorkshopPapers } from '../workshop/WorkshopPapers';

/** Parts that the plan takes in, by the section where it has them. */
const WITHIN_PLAN: Readonly<Partial<Record<PdfSection, SectionId>>> = {
  onePage: 'cover',
  map: 'cover',
  people: 'stakeholders',
  planCheck: 'appendix',
};

const isInPlan = (part: PdfSection, { sections, planSections }: PdfOptions): boolean => {
  const at = WITHIN_PLAN[part];
  if (at === undefined || !sections.includes('plan')) return false;
  // The cover is in every plan: it cannot be left out.
  return at === 'cover' || planSections === null || planSections.includes(at);
};

/** What the plan has at sections of its own is not printed a second time. */
const standAlone = (options: PdfOptions): readonly PdfSection[] =>
  options.sections.filter((part) => !isInPlan(part, options));

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly papers: Papers;
  /** Two moments, where they are printed. */
  readonly compared?: ComparedSides | null;
  /** What pages above the accounts are drawn from beyond the document. */
  readonly above?: AbovePaper | null;
};

/** The sheets of an export in their order. The document is already what the reader may see. */
export const printPieces = ({
  content,
  asOf,
  options,
  papers,
  compared = null,
  above = null,
}: Props): readonly Piece[] => {
  const sheetsOf = (part: Exclude<PdfSection, 'plan' | 'programmePages'>): ReactNode => {
    if (isAccountSheet(part)) return <AccountSheets part={part} content={content} asOf={asOf} />;
    switch (part) {
      case 'onePage':
        return <OnePage content={content} asOf={asOf} />;
      case 'map':
        return <MapPage content={content} asOf={asOf} options={options} />;
      case 'network':
        return <NetworkPage content={content} asOf={asOf} options={options} />;
      case 'views':
        return <ViewPages content={content} asOf={asOf} options={options} papers={papers} />;
      case 'people':
        return viewerOf(content).audience === 'customer' ? (
          <CustomerPeoplePages content={content} asOf={asOf} />
        ) : (
          <PeoplePages content={content} asOf={asOf} />
        );
      case 'planCheck':
        return <CheckPages content={content} asOf={asOf} />;
      case 'callSheets':
        return <CallSheetPages content={content} asOf={asOf} />;
      case 'managementPack':
        return <ManagementPackPages content={content} asOf={asOf} />;
      case 'thenAndNow':
        return compared === null ? null : <ThenAndNowPages content={content} compared={compared} options={options} />;
      case 'portfolioPage':
        return <PortfolioPage content={content} asOf={asOf} />;
      case 'portfolioPages':
        return <PortfolioPages content={content} asOf={asOf} facts={above?.facts ?? []} />;
      case 'selectionPages':
        return <SelectionPages content={content} asOf={asOf} facts={above?.facts ?? []} />;
      case 'pilotCharter':
        return <PilotCharterPage content={content} asOf={asOf} facts={above?.facts ?? []} />;
      case 'startPage':
        return above?.start == null || options.startOf === undefined ? null : (
          <StartPage content={content} asOf={asOf} start={above.start} names={above.names} {...options.startOf} />
        );
      case 'roleProfile':
        return <RoleProfilePages content={content} roleProfileId={options.roleProfileId ?? null} />;
      case 'sponsorBriefings':
        return <SponsorBriefingPages content={content} asOf={asOf} />;
      case 'slides':
        return <SlidePages content={content} asOf={asOf} wholeMap={options.wholeMapSlide} />;
      default:
        return <WorkshopPapers content={content} asOf={asOf} options={options} paper={part} />;
    }
  };
  const pieces = standAlone(options).flatMap((part): readonly Piece[] => {
    if (part === 'plan') return planPieces({ content, asOf, options, papers });
    if (part === 'programmePages') return handbookPieces({ content, facts: above?.facts ?? [], asOf });
    const title = PART_TITLES[part];
    return [{ key: `part ${part}`, title, head: { words: title }, sheets: sheetsOf(part) }];
  });
  return pieces.map((piece) => ({
    ...piece,
    sheets: <Marking value={options.confidentiality}>{piece.sheets}</Marking>,
  }));
};
