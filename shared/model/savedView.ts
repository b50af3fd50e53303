/** Views of an account that were kept under a name: what is shown, how, and which part of the map. */
import {
  beyond,
  flag,
  forCustomer,
  json,
  labelled,
  oneOf,
  opinion,
  optional,
  ref,
  refs,
  sharedWithCustomer,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { PEOPLE_VIEWS, PLACES } from './scales';
import { savedColours, savedLooks, USUAL_COLOURS, USUAL_LOOKS, viewBox } from './viewShapes';

export const savedView = defineKind(
  'savedView',
  { noun: 'saved view' },
  {
    name: forCustomer(labelled('View', beyond(text(120)))),
    place: forCustomer(beyond(oneOf(PLACES, 'map'))),
    view: forCustomer(beyond(oneOf(PEOPLE_VIEWS))),
    /** The section, where the place is the plan. */
    section: beyond(optional(text(40))),
    mapId: forCustomer(labelled('Map', beyond(optional(ref('map'))))),
    looks: beyond(json(savedLooks, USUAL_LOOKS)),
    /** Whom one filters by tells what one thinks of people. */
    colours: opinion(beyond(json(savedColours, USUAL_COLOURS))),
    /** The person around whom, and how many steps around them, everybody stays in full colour. */
    focusSeatId: opinion(labelled('Focus', beyond(optional(ref('seat'))))),
    focusSteps: opinion(beyond(optional(whole(1, 2)))),
    box: forCustomer(beyond(optional(json(viewBox, { x: 0, y: 0, width: 1, height: 1 })))),
    selection: labelled('Chosen', beyond(refs('seat'))),
    collapsed: labelled('Folded', beyond(refs('seat'))),
    line: beyond(optional(text(200))),
    scenarioId: labelled('What if', beyond(optional(ref('scenario')))),
    /** Its picture stands on a slide and on a page of the PDF. */
    isPrinted: labelled('On slides and in the PDF', beyond(flag())),
    sharedWithCustomer: sharedWithCustomer(),
  },
);
