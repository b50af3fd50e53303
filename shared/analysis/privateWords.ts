/** Words about health, religion, family and politics in texts about people: they do not belong there. A hint, no more. */
import type { Document } from '../document/document';
import { KIND_NAMES, KINDS, type FieldName, type Kind } from '../model';
import { fold } from '../model/fold';
import { labelOf } from '../model/labels';
import { recordName } from '../document/recordName';
import { ABOUT_PEOPLE, writtenTexts } from '../personal/redaction';
import { figure } from './memo';
import { withWaivers, type Finding, type FindingDraft } from './finding';

export const PRIVATE_TOPICS = ['health', 'religion', 'family', 'politics'] as const;
export type PrivateTopic = (typeof PRIVATE_TOPICS)[number];

/** Beginnings of words, folded. One with a full stop behind it is a whole word. */
const STEMS: { readonly [T in PrivateTopic]: readonly string[] } = {
  health: [
    'cancer.',
    'depress',
    'burnout.',
    'burn-out.',
    'illness',
    'sick.',
    'sickness',
    'disease',
    'disabilit',
    'disabled.',
    'diabet',
    'surgery.',
    'therapy.',
    'therapist',
    'alcoholi',
    'addict',
    'pregnan',
    'miscarriage',
    'heart attack.',
    'stroke.',
    'mental health.',
    'sick leave.',
    'krank',
    'krebs.',
    'schwanger',
    'behindert',
    'sucht.',
    'maladie',
  ],
  religion: [
    'religio',
    'catholic',
    'protestant',
    'evangelical',
    'muslim',
    'islam',
    'jewish',
    'judaism',
    'christian.',
    'hindu',
    'buddhis',
    'atheis',
    'church.',
    'mosque',
    'synagogue',
    'ramadan',
    'katholi',
    'evangelisch',
    'kirche',
    'juedisch',
  ],
  family: [
    'divorc',
    'married.',
    'marriage',
    'husband',
    'wife.',
    'spouse',
    'girlfriend',
    'boyfriend',
    'daughter',
    'son.',
    'sons.',
    'children.',
    'kids.',
    'single mother.',
    'single father.',
    'separated.',
    'affair.',
    'geschieden',
    'ehefrau',
    'ehemann',
    'tochter',
    'kinder.',
    'schwul',
    'lesbi',
    'gay.',
    'homosex',
  ],
  politics: [
    'politically.',
    'party member.',
    'voted for.',
    'votes for.',
    'left-wing',
    'right-wing',
    'conservative party.',
    'labour party.',
    'republican',
    'democrat.',
    'socialist',
    'communist',
    'trade union.',
    'union member.',
    'works council.',
    'gewerkschaft',
    'betriebsrat',
    'parteimitglied',
    'spd.',
    'cdu.',
    'afd.',
  ],
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const PATTERNS = PRIVATE_TOPICS.map((topic) => ({
  topic,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${STEMS[topic]
      .map((stem) =>
        stem.endsWith('.') ? `${escaped(fold(stem.slice(0, -1)))}(?![\\p{L}\\p{N}])` : `${escaped(fold(stem))}\\p{L}*`,
      )
      .join('|')})`,
    'u',
  ),
}));

/** What a text touches on, with the word that says so. */
export const privateWordsIn = (text: string): readonly { readonly topic: PrivateTopic; readonly word: string }[] => {
  if (text.trim() === '') return [];
  const folded = fold(text);
  return PATTERNS.flatMap(({ topic, pattern }) => {
    const [word] = pattern.exec(folded) ?? [];
    return word === undefined ? [] : [{ topic, word }];
  });
};

/** A sentence for the field such a word stands in; null where there is none. */
export const privateWarning = (text: string | null): string | null => {
  const found = privateWordsIn(text ?? '');
  if (found.length === 0) return null;
  const topics = found.map(({ topic, word }) => `${topic} (“${word}”)`).join(', ');
  return `This may tell of ${topics}. Write notes as if the person could read them.`;
};

/** Whether the account wants to be warned. */
export const isWarned = (document: Pick<Document, 'account'>): boolean =>
  [...document.account.values()][0]?.warnsOfPrivate === true;

/** Fields of people in which such words stand; nothing unless the account asks for it. */
export const privateFindings = figure(KIND_NAMES, (document, asOf): readonly Finding[] => {
  if (!isWarned(document)) return [];
  const drafts: FindingDraft[] = [];
  for (const { kind, id, field, text } of writtenTexts(
    document,
    KIND_NAMES.filter((one) => ABOUT_PEOPLE.has(one)),
  )) {
    const found = privateWordsIn(text);
    if (found.length === 0) continue;
    const topics = [...new Set(found.map(({ topic }) => topic))].join(', ');
    drafts.push({
      code: 'privateWords',
      severity: 'notice',
      ref: `${kind}:${id}:${field}`,
      records: [{ kind, id }],
      sentence: `${kind === 'person' ? '' : `${KINDS[kind].noun} `}${recordName(document, kind, id)}, ${labelOf(kind, field as FieldName<Kind>).toLowerCase()}: it may tell of ${topics}.`,
      action: 'Look at it, and take out what is not needed',
    });
  }
  return withWaivers(drafts, document, asOf);
});
