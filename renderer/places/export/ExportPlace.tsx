import { useMemo, useState } from 'react';
import { Presentation } from 'lucide-react';
import { optionsOf, type Composition } from '../../../shared/api/compositions';
import {
  ACCOUNT_SHEETS,
  isAccountSheet,
  isWorkshopPaper,
  partsFor,
  PDF_SECTIONS,
  type PdfOptions,
  type PdfSection,
  type WorkshopPaper,
} from '../../../shared/api/outputs';
import { MAP_ON_SCREEN } from '../../../shared/analysis/printedMaps';
import { suggestedPdfName, suggestedSlidesName } from '../../commands/exportCommands';
import { printPdf, saveSlides } from '../../commands/printPdf';
import { mapAsLeft } from '../../commands/savedViewCommands';
import { startSlides } from '../../commands/slideCommands';
import { saveLastMinutes } from '../../commands/workshopPapers';
import { FrameworkField } from '../../parts/plan/FrameworkField';
import { useDocument } from '../../state/documentStore';
import { ownLocale, ownPaper } from '../../state/conventions';
import { redacted } from '../../../shared/audience/redacted';
import { seesAll } from '../../../shared/audience/viewer';
import { AudienceChoice } from '../../parts/audience/AudienceChoice';
import { CompositionBar } from './CompositionBar';
import { CoverChoice } from './CoverChoice';
import { CustomerView } from './CustomerView';
import { HiddenCounts } from './HiddenCounts';
import { MissingSigns } from './MissingSigns';
import { OtherFiles } from './OtherFiles';
import { chooseOutputViewer, useOutputViewer } from '../../state/outputFor';
import { pdfChoice, rememberPdf } from '../../state/pdfChoice';
import { useClientsHidden } from '../../state/clients';
import { usePrintProgress } from '../../state/printProgress';
import { goTo, session, useSession } from '../../state/session';
import { list } from '../../../shared/document/document';
import { emptySheetWords } from '../../../shared/analysis/emptySheets';
import { isPrintable } from '../../../shared/analysis/printedViews';
import { isOfMap } from '../../../shared/document/savedViews';
import { Button } from '../../parts/ui/Button';
import { HouseStyle } from './HouseStyle';
import { PaperChoice } from './PaperChoice';
import { PaperPreview } from './PaperPreview';
import { PictureChoice } from './PictureChoice';
import { PlanSectionChoice } from './PlanSectionChoice';
import { SaveBar } from './SaveBar';
import { useWarmPaper } from './useWarmPaper';

/** What is printed above the accounts alone. */
const ABOVE_ALONE = ['startPage', 'portfolioPages', 'selectionPages', 'pilotCharter'] as const;
const isAboveAlone = (section: PdfSection): section is (typeof ABOVE_ALONE)[number] =>
  ABOVE_ALONE.some((one) => one === section);
/** The parts of a document; slides, papers of a workshop, and then and now make files of their own. */
type PaperPart = Exclude<PdfSection, 'slides' | 'thenAndNow' | (typeof ABOVE_ALONE)[number] | WorkshopPaper>;
const PAPER_PARTS = PDF_SECTIONS.filter(
  (section): section is PaperPart =>
    section !== 'slides' && section !== 'thenAndNow' && !isAboveAlone(section) && !isWorkshopPaper(section),
);

const SECTION_WORDS: Readonly<Record<PaperPart, readonly [name: string, about: string]>> = {
  plan: ['Full plan', 'Cover, contents with page numbers, and the sections; the parts below find their place in it'],
  onePage: ['Plan on a page', 'Ambition, who decides, money, objectives, risks and the next actions on one page'],
  map: ['Map', 'The whole map as one page of vectors, with its legend'],
  network: [
    'Network',
    'Everybody who has a line, by their lines, with people from outside by kind, how many lines each has and what they borrow',
  ],
  views: [
    'Saved views',
    'A page for the picture of each view of the map that is ticked as printed; other views as what their section prints',
  ],
  people: ['People', 'Everybody as a table. The full plan has it with the stakeholders'],
  planCheck: ['Plan check', 'What the rules found, by severity, and what was set aside with reason and date'],
  callSheets: ['Call sheets', 'One page for each talk that was prepared'],
  sponsorBriefings: [
    'Sponsor briefings',
    'One page for each sponsor: whom they meet, what to say, what not to promise',
  ],
  portfolioPage: [
    'Portfolio on a page',
    'All your accounts by attractiveness and strength, with time against value: it names other clients',
  ],
  programmePages: [
    'Programme',
    'Checks, charter, scorecard, rewards, competences and roles of your company, with the evidence',
  ],
  roleProfile: ['Role profile', 'The first role of your programme: summary, duties, requirements, measures, accounts'],
  ...ACCOUNT_SHEETS,
  managementPack: [
    'Management pack',
    'What management wants to see of this account: now, history, potential, its place in the portfolio, risks and what moved, on a few landscape pages',
  ],
};
/** What is another thing for the customer. */
const CUSTOMER_WORDS: Readonly<Partial<Record<PaperPart, string>>> = {
  map: 'Who reports to whom, on one page',
  views: 'A page for the picture of each view that is shared, without colours and filter',
  people: 'Everybody as a table. The full plan has it as a chapter',
};

/** The choice of last time, or the parts Export was opened for; what this version does not know of it falls away. */
const firstChoice = (): PdfOptions => {
  const choice = pdfChoice();
  const wanted = session().exporting ?? choice.sections;
  return { ...choice, sections: PAPER_PARTS.filter((section) => wanted.includes(section)) };
};

/** The files whose making is shown. */
type Made = 'plan' | 'slides' | 'presentation';

/** Export: what is made and for whom, or what the customer sees of the account. */
export const ExportPlace = () =>
  useSession((state) => state.exportView) === 'customer' ? <CustomerView /> : <ExportChoice />;

/** Choose for whom, what goes on paper and where the file goes. */
const ExportChoice = () => {
  const accountId = useDocument((state) => state.accountId);
  const viewer = useOutputViewer();
  const isForCustomer = viewer.audience === 'customer';
  const hasCallSheets = useDocument((state) => state.document.callSheet.size > 0);
  const hasSponsors = useDocument((state) => state.document.sponsorPairing.size > 0);
  const hasRoles = useDocument((state) => state.document.roleProfile.size > 0);
  const hasLines = useDocument((state) => state.document.link.size > 0);
  const hasViews = useDocument((state) =>
    list(state.document, 'savedView').some((view) =>
      isForCustomer ? isOfMap(view) && view.sharedWithCustomer === true : view.isPrinted && isPrintable(view),
    ),
  );
  const written = useDocument((state) => state.document);
  const emptySheets = useMemo(
    () => emptySheetWords(redacted(written, viewer.audience, viewer.hidden)),
    [written, viewer],
  );
  /** Why a part has nothing to print, or null. */
  const emptyWords = (section: PaperPart): string | null =>
    !partsFor(viewer).includes(section)
      ? isForCustomer
        ? 'For the own team only'
        : 'Holds opinions'
      : section === 'network' && !hasLines
        ? 'No line is drawn yet'
        : section === 'views' && !hasViews
          ? isForCustomer
            ? 'No view is shared'
            : 'No view is ticked as printed'
          : isAccountSheet(section) && emptySheets.has(section)
            ? (emptySheets.get(section) ?? null)
            : section === 'callSheets' && !hasCallSheets
              ? 'No talk is prepared yet'
              : section === 'sponsorBriefings' && !hasSponsors
                ? 'No sponsor is paired yet'
                : section === 'roleProfile' && !hasRoles
                  ? 'No role is described in your programme'
                  : null;
  const [options, setOptions] = useState<PdfOptions>(firstChoice);
  const areClientsHidden = useClientsHidden();
  const busy = usePrintProgress((state) => state.progress !== null);
  /** Kept nowhere. */
  const [passphrase, setPassphrase] = useState('');
  /** Whose sheets are previewed. */
  const [shown, setShown] = useState<string | null>(null);
  const change = (part: Partial<PdfOptions>) => {
    const next = { ...options, ...part };
    setOptions(next);
    rememberPdf(next);
  };
  const toggle = (section: PaperPart) => {
    setShown(section === 'plan' ? 'plan' : `part ${section}`);
    change({
      sections: PAPER_PARTS.filter((one) =>
        one === section ? !options.sections.includes(one) : options.sections.includes(one),
      ),
    });
  };
  const isSomething = PAPER_PARTS.some((section) => options.sections.includes(section) && emptyWords(section) === null);
  const printed: PdfOptions = useMemo(
    () => ({
      ...options,
      // What stays chosen for the team is neither in the file for somebody else nor in its preview.
      sections: options.sections.filter((section) => partsFor(viewer).includes(section)),
      viewer,
      locale: ownLocale(),
      ...(areClientsHidden ? { clientsHidden: true } : {}),
      mapView: options.mapOf === MAP_ON_SCREEN ? mapAsLeft() : null,
    }),
    [options, viewer, areClientsHidden],
  );
  const take = (composition: Composition): void => {
    const asked = optionsOf(composition, ownPaper());
    chooseOutputViewer(asked.viewer);
    change(asked);
    setShown(null);
  };
  useWarmPaper(isSomething ? printed : null);
  const make = async (what: Made): Promise<void> => {
    if (accountId === null) return;
    const slides: PdfOptions = { ...printed, sections: ['slides'] };
    const begins = (): void => undefined;
    if (what === 'presentation') await saveSlides(accountId, suggestedSlidesName(), slides, begins);
    else
      await printPdf(
        accountId,
        suggestedPdfName(what),
        what === 'slides' ? slides : printed,
        begins,
        passphrase === '' ? null : passphrase,
      );
  };
  return (
    <div className="export">
      <div className="export-bar">
        <CompositionBar options={printed} onChoose={take} />
        <SaveBar
          isSomething={isSomething}
          onSave={() => void make('plan')}
          passphrase={passphrase}
          onPassphrase={setPassphrase}
        />
      </div>
      <section aria-label="For whom" className="export-for">
        <AudienceChoice />
        <MissingSigns />
      </section>
      <section aria-labelledby="export-pdf">
        <h2 id="export-pdf">PDF</h2>
        <fieldset>
          <legend className="label">What goes in</legend>
          {PAPER_PARTS.map((section) => {
            const empty = emptyWords(section);
            const isEmpty = empty !== null;
            return (
              <label key={section} className="check">
                <input
                  type="checkbox"
                  checked={!isEmpty && options.sections.includes(section)}
                  disabled={isEmpty}
                  onChange={() => toggle(section)}
                />
                <span>
                  {SECTION_WORDS[section][0]}
                  <small>
                    {empty ?? (isForCustomer ? CUSTOMER_WORDS[section] : undefined) ?? SECTION_WORDS[section][1]}
                  </small>
                </span>
              </label>
            );
          })}
        </fieldset>
        {options.sections.includes('plan') ? (
          <PlanSectionChoice
            chosen={options.planSections}
            onChoose={(planSections) => change({ planSections: planSections === null ? null : [...planSections] })}
            short={options.shortSections}
            onShorten={(shortSections) => change({ shortSections: [...shortSections] })}
            onLook={setShown}
          />
        ) : null}
        <CoverChoice options={printed} change={change} />
        <PaperChoice options={printed} change={change} />
      </section>
      <PaperPreview options={printed} shown={shown} onShow={setShown} />
      <div className="export-beside">
        {seesAll(viewer) ? null : <HiddenCounts />}
        <section aria-labelledby="export-slides">
          <h2 id="export-slides">Slides</h2>
          <p className="quiet">
            {isForCustomer
              ? 'One topic a page, 16:9: every topic of which something is shared, the organisation and your team.'
              : 'One topic a page, 16:9: where the plan stands, a framework with this account in it, and every topic of which the plan holds something.'}
          </p>
          {isForCustomer ? null : <FrameworkField />}
          <label className="check">
            <input
              type="checkbox"
              checked={options.wholeMapSlide}
              onChange={({ target }) => change({ wholeMapSlide: target.checked })}
            />
            <span>
              The whole map on one slide, too
              <small>Before its branches of about fifteen people, where it takes more than one slide</small>
            </span>
          </label>
          <div className="chips">
            <Button onClick={startSlides}>
              <Presentation size={16} aria-hidden="true" />
              Show full screen
            </Button>
            <Button disabled={busy} onClick={() => void make('slides')}>
              Save slides as PDF
            </Button>
            <Button disabled={busy} onClick={() => void make('presentation')}>
              Save for PowerPoint
            </Button>
          </div>
        </section>
        <PictureChoice viewer={viewer} />
        {isForCustomer ? null : (
          <section aria-labelledby="export-workshop">
            <h2 id="export-workshop">Workshop papers</h2>
            <p className="quiet">
              Agenda, pre-work, person cards for the wall, ballots and minutes are printed where the workshop is, under
              <i> Papers</i>.
            </p>
            <div className="chips">
              <Button onClick={() => goTo('workshop')}>Go to Workshop</Button>
              <Button onClick={() => void saveLastMinutes()}>Save the last minutes as PDF</Button>
            </div>
          </section>
        )}
        <HouseStyle />
        <OtherFiles isForCustomer={isForCustomer} />
      </div>
    </div>
  );
};
