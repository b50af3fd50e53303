import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';

/**
 * Every object of a file with its streams opened, but for the times and the ids it was given, and for where they stand:
 * times packed together take a byte more or less.
 */
export const pdfObjects = async (pdf: Uint8Array): Promise<readonly string[]> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, one]) => {
    if (one instanceof PDFRawStream && one.dict.lookup(PDFName.of('Type')) === PDFName.of('XRef')) return [];
    const words =
      one instanceof PDFRawStream
        ? `${one.dict.toString()} ${Buffer.from(decodePDFRawStream(one).decode()).toString('latin1')}`
        : one.toString();
    return words.replace(
      /\(D:\d{14}[^)]*\)|<(?:FEFF)?0?0?44003A[0-9A-F]*>|\d{4}-\d\d-\d\dT[\d:.]+Z?|uuid:[0-9a-f-]+|\/Length \d+/gi,
      '–',
    );
  });
};
