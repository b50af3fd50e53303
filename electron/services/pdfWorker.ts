/** Reads and rewrites PDFs in a thread of its own: half a second for a plan, in which no window would be answered. */
import { parentPort } from 'node:worker_threads';
import { withFacts } from './pdfMetadata';
import { pagesOfHeadings } from './pdfPages';
import type { PdfAnswer, PdfQuestion } from './pdfThread';

const answerTo = async (question: PdfQuestion): Promise<PdfAnswer> => {
  try {
    return question.ask === 'pages'
      ? { ok: true, ask: 'pages', pageOf: await pagesOfHeadings(question.pdf) }
      : { ok: true, ask: 'facts', ...(await withFacts(question.pdf, question.facts)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'The PDF could not be read.' };
  }
};

parentPort?.on('message', (question: PdfQuestion) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer));
});
