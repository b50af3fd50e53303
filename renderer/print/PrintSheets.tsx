import type { PdfOptions } from '../../shared/api/contract';
import type { Document } from '../../shared/document/document';
import { HatchPattern } from './MapSvg';
import { MapPage } from './MapPage';
import { OnePage } from './OnePage';
import { PeoplePages } from './PeoplePages';
import { ActionPages, ObjectivePages } from './PlanPages';

/** The sheets of an export in their order. The document is already what the reader may see. */
export const PrintSheets = ({ document, asOf, options }: { readonly document: Document; readonly asOf: string; readonly options: PdfOptions }) => (
  <>
    <HatchPattern />
    {options.sections.includes('onePage') ? <OnePage document={document} asOf={asOf} /> : null}
    {options.sections.includes('map') ? <MapPage document={document} asOf={asOf} options={options} /> : null}
    {options.sections.includes('people') ? <PeoplePages document={document} asOf={asOf} /> : null}
    {options.sections.includes('objectives') ? <ObjectivePages document={document} asOf={asOf} /> : null}
    {options.sections.includes('actions') ? <ActionPages document={document} asOf={asOf} /> : null}
  </>
);
