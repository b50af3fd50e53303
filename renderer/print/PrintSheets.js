import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { HatchPattern } from './MapSvg';
import { MapPage } from './MapPage';
import { OnePage } from './OnePage';
import { PeoplePages } from './PeoplePages';
import { ActionPages, ObjectivePages } from './PlanPages';
/** The sheets of an export in their order. The document is already what the reader may see. */
export const PrintSheets = ({ document, asOf, options }) => (_jsxs(_Fragment, { children: [_jsx(HatchPattern, {}), options.sections.includes('onePage') ? _jsx(OnePage, { document: document, asOf: asOf }) : null, options.sections.includes('map') ? _jsx(MapPage, { document: document, asOf: asOf, options: options }) : null, options.sections.includes('people') ? _jsx(PeoplePages, { document: document, asOf: asOf }) : null, options.sections.includes('objectives') ? _jsx(ObjectivePages, { document: document, asOf: asOf }) : null, options.sections.includes('actions') ? _jsx(ActionPages, { document: document, asOf: asOf }) : null] }));
