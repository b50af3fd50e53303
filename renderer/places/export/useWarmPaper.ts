import { useEffect } from 'react';
import type { PdfOptions } from '../../../shared/api/outputs';
import { preparePrint, releasePrint } from '../../commands/printPdf';
import { useDocument } from '../../state/documentStore';

/** Whoever clicks through the choices should not have each of them drawn: it is as much work as half a printing. */
const REST_MS = 2_000;

/** Has what is chosen drawn while the person still looks at it, so that it is printed at once. Null: nothing to print. */
export const useWarmPaper = (options: PdfOptions | null): void => {
  const accountId = useDocument((state) => state.accountId);
  const revision = useDocument((state) => state.revision);
  const chosen = options === null ? null : JSON.stringify(options);
  useEffect(() => {
    if (accountId === null || chosen === null) return undefined;
    const rest = setTimeout(() => void preparePrint(accountId, JSON.parse(chosen) as PdfOptions), REST_MS);
    return () => clearTimeout(rest);
  }, [accountId, revision, chosen]);
  useEffect(() => releasePrint, []);
};
