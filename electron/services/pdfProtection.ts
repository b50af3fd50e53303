import { randomBytes } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Seals a PDF by AES-256 (ISO 32000-2, revision 6): whoever has the passphrase may read, print and copy it, and nobody
 * else can read any of it. The owner's passphrase, which the format asks for, is made up and thrown away.
 */
export const protectedBy = async (document: PDFDocument, passphrase: string): Promise<Uint8Array> => {
  document.encrypt({
    userPassword: passphrase,
    ownerPassword: randomBytes(32).toString('base64url'),
    permissions: {
      printing: 'highResolution',
      copying: true,
      contentAccessibility: true,
      annotating: true,
      fillingForms: true,
      modifying: true,
      documentAssembly: true,
    },
  });
  return document.save({ useObjectStreams: true, objectsPerTick: Infinity });
};
