import type { PdfOptions } from '../../shared/api/outputs';
import { single } from '../../shared/document/document';
import type { PlanView } from './view';

/** What is chosen of a cover. */
export type CoverChoice = Pick<PdfOptions, 'title' | 'confidentiality' | 'hasLogo'>;
type Props = { readonly view: PlanView; readonly options: CoverChoice };

/** The logo of the house, where there is one and it is wanted. */
export const CoverLogo = ({ view, options }: Props) => {
  const logo = single(view.content, 'houseStyle')?.logo ?? null;
  const name = single(view.content, 'supplier')?.name;
  return options.hasLogo && logo !== null ? (
    <img className="cover-logo" src={logo} alt={name ? `Logo of ${name}` : 'Logo'} />
  ) : null;
};

/** What the house says below every cover. */
export const CoverDisclaimer = ({ view }: Pick<Props, 'view'>) => {
  const disclaimer = single(view.content, 'houseStyle')?.disclaimer ?? null;
  return disclaimer === null || disclaimer === '' ? null : <p className="cover-disclaimer">{disclaimer}</p>;
};
