import { classPair } from '../../../../shared/analysis/classBalance';
import type { MapLayout } from '../../../../shared/layout/chart';
import { useDocument } from '../../../state/documentStore';
import { asOfOf, useIsHiding } from '../../../state/records';
import { useSession } from '../../../state/session';

/** The two classes of the account's template as one text, empty where it names none. */
const usePair = (): string =>
  useDocument(({ document: content }) =>
    content.account.size === 0 ? '' : (classPair(content, asOfOf(content))?.join('\n') ?? ''),
  );

/**
 * The layout on screen: top down where two sides were chosen but the template no longer names any, and where a network
 * would be drawn of lines that are hidden. `pair` joins the two
 * classes with a line break.
 */
export const useLayout = (): { readonly layout: MapLayout; readonly pair: string } => {
  const pair = usePair();
  const wished = useSession((state) => state.layout);
  const isHiding = useIsHiding();
  const isDown = (wished === 'sides' && pair === '') || (wished === 'network' && isHiding);
  return { layout: isDown ? 'down' : wished, pair };
};
