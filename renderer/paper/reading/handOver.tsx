/** Draws the plan as a page for reading and hands it over to the host, which makes one file of it. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import cover from '../../styles/printCover.css?inline';
import drawings from '../../styles/printDrawings.css?inline';
import figures from '../../styles/figureShapes.css?inline';
import lens from '../../styles/lensColours.css?inline';
import map from '../../styles/mapDrawing.css?inline';
import onePage from '../../styles/printOnePage.css?inline';
import own from '../../styles/readingPage.css?inline';
import plan from '../../styles/printPlan.css?inline';
import print from '../../styles/print.css?inline';
import rows from '../../styles/printRows.css?inline';
import tables from '../../styles/printMap.css?inline';
import tokens from '../../styles/tokens.css?inline';
import type { PdfOptions } from '../../../shared/api/outputs';
import type { Document } from '../../../shared/document/document';
import { call } from '../../host';
import type { Papers } from '../papers';
import { faceRules } from './faces';
import { ReadingPage } from './ReadingPage';

const STYLES = [tokens, figures, print, onePage, tables, plan, rows, drawings, cover, map, lens, own].join('\n');

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly papers: Papers;
};

/** The document is already what its reader may see; letters are measured, so the faces are loaded before. */
export const handOverReadingPage = async (title: string, props: Props): Promise<void> => {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<ReadingPage {...props} />));
  const body = holder.innerHTML;
  root.unmount();
  const style = `${await faceRules(`${title} ${body}`)}\n${STYLES}`;
  await call('print.handOver', { is: 'readingPage', page: { title, style, body } });
};
