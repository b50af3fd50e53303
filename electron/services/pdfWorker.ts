/**
 * Reads and rewrites PDFs, and searches what was made, in a thread of its own: a second for a plan, in which no window
 * would be answered.
 */
import { parentPort } from 'node:worker_threads';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { foundIn } from './foundIn';
import { protectedBy } from './pdfProtection';
import { withFacts } from './pdfMetadata';
import { pagesOfHeadings, topsOfHeadings } from './pdfPages';
import type { PdfAnswer, PdfQuestion } from './pdfThread';

/** The PDF whose headings were asked for last: what is asked of the same one next needs no second reading. */
let last: PDFDocument | null = null;

const read = async (pdf: Uint8Array | null): Promise<PDFDocument> => {
  if (pdf !== null) last = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  if (last === null) throw new Error('No PDF was read before.');
  return last;
};

const answerOfPages = (document: PDFDocument): PdfAnswer => ({
  ok: true,
  ask: 'pages',
  pageOf: pagesOfHeadings(document),
  topOf: topsOfHeadings(document),
});

const answered = async (question: PdfQuestion): Promise<PdfAnswer> => {
  switch (question.ask) {
    case 'pages':
      return answerOfPages(await read(question.pdf));
    case 'facts':
      return { ok: true, ask: 'facts', ...(await withFacts(await read(question.pdf), question.facts)) };
    case 'protect':
      return { ok: true, ask: 'protect', pdf: await protectedBy(await read(question.pdf), question.passphrase) };
    case 'search':
      return { ok: true, ask: 'search', places: await foundIn(question.bytes, question.form, question.texts) };
  }
};

const answerTo = async (question: PdfQuestion): Promise<PdfAnswer> => {
  try {
    return await answered(question);
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'The PDF could not be read.' };
  }
};

parentPort?.on('message', (question: PdfQuestion) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer));
});
