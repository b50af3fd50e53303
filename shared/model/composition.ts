/** What goes on paper, kept under a name, and how paper of this atlas looks. */
import { beyond, forCustomer, json, labelled, oneOf, optional, someOf, text } from './fields';
import { compositionPaper, USUAL_PAPER } from './compositionShape';
import { defineKind } from './kind';
import { imageSchema } from './image';

/** For whom something is made, and what is kept out of it, in the words of *Who may see what*. */
const FOR_WHOM = ['team', 'customer'] as const;
const KEPT_OUT = ['opinions', 'money', 'notes', 'names'] as const;

export const composition = defineKind(
  'composition',
  { noun: 'composition' },
  {
    name: labelled('Composition', beyond(text(120))),
    audience: labelled('For whom', beyond(oneOf(FOR_WHOM))),
    hidden: labelled('Kept out as well', beyond(someOf(KEPT_OUT))),
    paper: labelled('What goes in', beyond(json(compositionPaper, USUAL_PAPER))),
  },
);

/** Colours are written as #1d5c6b. */
export const houseStyle = defineKind(
  'houseStyle',
  { scope: 'atlas', single: true, noun: 'house style', isForCustomer: true },
  {
    logo: forCustomer(labelled('Logo', beyond(optional(json(imageSchema, ''))))),
    colour: forCustomer(labelled('Main colour', beyond(optional(text(7))))),
    secondColour: forCustomer(labelled('Second colour', beyond(optional(text(7))))),
    disclaimer: forCustomer(labelled('Disclaimer', beyond(optional(text(600))))),
    fileNames: labelled('File names', beyond(optional(text(120)))),
  },
);
