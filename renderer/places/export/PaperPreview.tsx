import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PdfOptions } from '../../../shared/api/outputs';
import { withoutPhotos } from '../../../shared/document/photo';
import { houseColours } from '../../paper/houseColours';
import { markPageEnds } from './pageEnds';
import type { Piece } from '../../paper/piece';
import { loadPapers, type Papers } from '../../paper/papers';
import { fitOnePages } from '../../paper/sheets/fitOnePage';
import { printPieces } from '../../paper/sheets/printPieces';
import { HatchPattern } from '../../parts/drawings/HatchPattern';
import { Button } from '../../parts/ui/Button';
import { fetchFromHost } from '../../parts/ui/fetchFromHost';
import { SelectField } from '../../parts/ui/SelectField';
import { useAsOf } from '../../state/records';
import { usePrintPlaces } from '../../state/printProgress';
import { useSeenContent } from '../../state/seenContent';
import { planLanguage } from '../../../shared/document/planLanguage';
import { single } from '../../../shared/document/document';
import styles from '../../styles/paperPreview.css?url';

/** Room around a sheet in its frame, in CSS pixels. */
const AROUND = 24;

const addStyles = (inside: Document): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = inside.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(styles, document.baseURI).href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('The styles of paper could not be fetched.'));
    });
    inside.head.append(link);
  });

/** What fails while it is fetched is thrown while drawing: the place then says so instead of staying empty. */
const useFailure = (): ((error: unknown) => void) => {
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure;
  return setFailure;
};

/** A document of its own, in which paper is drawn with the styles of paper. */
const useFrame = (): {
  readonly frame: (element: HTMLIFrameElement | null) => void;
  readonly sheet: HTMLElement | null;
} => {
  const fail = useFailure();
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const [frame] = useState(() => (element: HTMLIFrameElement | null): void => {
    const inside = element?.contentDocument;
    if (!inside || inside.getElementById('sheet') !== null) return;
    inside.documentElement.lang = 'en';
    inside.documentElement.dataset['theme'] = 'light';
    const made = inside.createElement('div');
    made.id = 'sheet';
    inside.body.append(made);
    // Nothing is measured before it looks as it will.
    fetchFromHost(() => addStyles(inside)).then(() => setSheet(made), fail);
  });
  return { frame, sheet };
};

/** Makes the widest sheet as wide as the frame. */
const fitInto = (sheet: HTMLElement): void => {
  const view = sheet.ownerDocument.defaultView;
  if (view === null) return;
  sheet.style.zoom = '1';
  const widest = Math.max(1, ...[...sheet.children].map((child) => child.scrollWidth));
  sheet.style.zoom = String(Math.min(1.4, Math.max(0.05, (view.innerWidth - AROUND) / (widest + AROUND))));
};

/** The paper sheets are on, the colours of the house, and what people wrote in. */
const dress = (sheet: HTMLElement, paper: PdfOptions['paper'], colours: string, language: string): void => {
  const inside = sheet.ownerDocument;
  inside.documentElement.lang = language;
  inside.documentElement.dataset['paper'] = paper;
  const Sheet = (inside.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  if (Sheet === undefined) return;
  const added = new Sheet();
  added.replaceSync(colours);
  inside.adoptedStyleSheets = [added];
};

/** Pages are fitted by taking rows off what was drawn, so sheets that changed are drawn anew, under another number. */
const turns = new WeakMap<Piece, number>();
let lastTurn = 0;
const turnOf = (piece: Piece): number => {
  const known = turns.get(piece);
  if (known !== undefined) return known;
  lastTurn += 1;
  turns.set(piece, lastTurn);
  return lastTurn;
};

const usePapers = (): Papers | null => {
  const fail = useFailure();
  const [papers, setPapers] = useState<Papers | null>(null);
  useEffect(() => {
    let isThere = true;
    fetchFromHost(loadPapers).then((loaded) => {
      if (isThere) setPapers(loaded);
    }, fail);
    return () => {
      isThere = false;
    };
  }, [fail]);
  return papers;
};

type Props = {
  readonly options: PdfOptions;
  /** What was chosen last: its sheets come into view. */
  readonly shown: string | null;
  readonly onShow: (key: string) => void;
};

/** What is chosen as it will look on paper, a section at a time. */
export const PaperPreview = ({ options, shown, onShow }: Props) => {
  const { seen } = useSeenContent();
  const asOf = useAsOf();
  const papers = usePapers();
  const topOf = usePrintPlaces((state) => state.topOf);
  const { frame, sheet } = useFrame();
  const content = useMemo(() => (options.photos ? seen : withoutPhotos(seen)), [seen, options.photos]);
  const pieces = useMemo(
    () => (papers === null ? [] : printPieces({ content, asOf, options, papers })),
    [content, asOf, options, papers],
  );
  const at = Math.max(
    0,
    pieces.findIndex(({ key }) => key === shown),
  );
  const piece = pieces[at];
  const turn = piece === undefined ? 0 : turnOf(piece);
  useEffect(() => {
    if (sheet === null) return undefined;
    dress(sheet, options.paper, houseColours(single(content, 'houseStyle')), planLanguage(content).tag);
    fitOnePages(sheet);
    markPageEnds(sheet, topOf);
    fitInto(sheet);
    const fit = (): void => fitInto(sheet);
    sheet.ownerDocument.defaultView?.addEventListener('resize', fit);
    return () => sheet.ownerDocument.defaultView?.removeEventListener('resize', fit);
  }, [sheet, turn, content, options.paper, topOf]);
  const step = (by: number): void => {
    const next = pieces[at + by];
    if (next) onShow(next.key);
  };
  return (
    <section className="paper-preview" aria-labelledby="export-preview">
      <h2 id="export-preview">Preview</h2>
      <div className="preview-tools">
        <Button small disabled={at === 0} onClick={() => step(-1)}>
          Before
        </Button>
        <SelectField
          label="Shown"
          hideLabel
          isFixed
          value={piece?.key ?? null}
          options={pieces.map(({ key, title }) => ({ value: key, label: title }))}
          onChoose={(key) => {
            if (key !== null) onShow(key);
          }}
        />
        <Button small disabled={at >= pieces.length - 1} onClick={() => step(1)}>
          Next
        </Button>
      </div>
      <iframe ref={frame} className="paper-frame" title={`Preview: ${piece?.title ?? 'nothing is chosen'}`} />
      {sheet === null || piece === undefined
        ? null
        : createPortal(
            <div key={turn}>
              <HatchPattern />
              {options.watermark === null ? null : (
                <div className="watermark" aria-hidden="true">
                  {options.watermark}
                </div>
              )}
              {piece.sheets}
            </div>,
            sheet,
          )}
    </section>
  );
};
