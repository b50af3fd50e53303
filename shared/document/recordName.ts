import { KINDS, fieldsOf, type AnyRecord, type Kind } from '../model';
import { aNoun, capital, inWords, LINK_WORDS, withinSentence } from '../model/words';
import { longDate } from '../conventions/writeDay';
import { inMoneyWords } from './moneyWord';
import { find, type Document } from './document';
import { occupancyOf } from './occupancy';
import { displayName } from './personName';
import { stakeholderById } from './stakeholder';

const MOST = 90;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text);

/** Fields that name a record, the first that is filled. */
const NAMING = [
  'name',
  'title',
  'topic',
  'promise',
  'task',
  'decision',
  'note',
  'because',
  'factor',
  'criterion',
  'cause',
] as const;

/** What a record is called in a list or a sentence; its kind where nothing names it. */
export const recordName = (document: Document, kind: Kind, id: string): string => {
  const record = find(document, kind, id) as AnyRecord | undefined;
  if (!record) return `${capital(aNoun(inMoneyWords(document, KINDS[kind].noun)))} that is gone`;
  const named = (of: Kind, field: string): string => {
    const other = record[field];
    return typeof other === 'string' && find(document, of, other) ? recordName(document, of, other) : 'nobody';
  };
  switch (kind) {
    case 'person':
      return displayName(record as never);
    case 'seat': {
      const holder = occupancyOf(document).personOfSeat.get(id);
      return cut(
        [holder ? recordName(document, 'person', holder) : inWords('vacant'), record['title']]
          .filter(Boolean)
          .join(', '),
      );
    }
    case 'link': {
      const verb = withinSentence(LINK_WORDS[record['type'] as keyof typeof LINK_WORDS]);
      return `${named('person', 'fromId')} ${verb} ${named('person', 'toId')}`;
    }
    case 'assignment':
      return [
        named('member', 'memberId'),
        record['role'] === null ? null : withinSentence(inWords(record['role'] as string)),
      ]
        .filter(Boolean)
        .join(', ');
    case 'sponsorPairing':
      return `${named('member', 'memberId')} and ${named('person', 'personId')}`;
    case 'sponsorTouch':
      return `Talk of ${longDate(record['date'] as string)}`;
    case 'holding':
    case 'basis':
    case 'override':
    case 'contactNote':
    case 'photo':
    case 'handover':
      return `${capital(KINDS[kind].noun)} of ${named('person', 'personId')}`;
    case 'competenceProfile':
    case 'reward':
      return `${capital(KINDS[kind].noun)} of ${named('member', 'memberId')}`;
    case 'ghost':
      return `${named('person', 'personId')} in ${named('scenario', 'scenarioId')}`;
    case 'counterpart':
      return `Link to ${String(record['otherName'])}`;
    case 'vote':
      return `${inWords(record['dimension'] as string)} of ${named('person', 'stakeholderId')}, as ${String(record['participant'])} voted`;
    case 'voteOutcome': {
      const { title } = find(document, 'agenda', record['agendaId'] as string) ?? { title: '' };
      return cut(`${inWords(record['dimension'] as string)} of ${named('person', 'personId')}, ${title || 'workshop'}`);
    }
    case 'wallPhoto':
      return `${capital(KINDS[kind].noun)} under ${named('map', 'mapId')}`;
    case 'mapNote':
      return cut(String(record['text'] ?? 'Empty note'));
    case 'callSheet':
      return `Call sheet for ${named('person', 'stakeholderId')}`;
    case 'cell':
      return `${named('businessUnit', 'businessUnitId')} × ${named('offering', 'offeringId')}`;
    case 'keyAccountList':
      return `List of ${String(record['manager'] || 'somebody')}`;
    case 'priceConcession':
      return cut(String(record['what'] || `Price concession to ${named('portfolioAccount', 'portfolioAccountId')}`));
    case 'selectionDecision':
      return `Decision on ${named('portfolioAccount', 'portfolioAccountId')}`;
    case 'rival':
      return named('competitor', 'competitorId');
    case 'target':
    case 'financialYear':
      return `FY${String(record['fy'])}`;
    case 'criterion':
      // One of the usual criteria is named by its id, and one of the account's own by itself.
      return cut(String(record['name'] || (/^[a-z]+$/i.test(id) ? inWords(id) : 'Untitled selection criterion')));
    case 'copyMerge':
      return `Merge of ${String(record['copyName'])}`;
    case 'procedureRun':
      return `Run of ${named('procedure', 'procedureId')}`;
    case 'procedureDone':
      return `Done: ${named('procedureStep', 'stepId')}`;
    case 'taskPart':
      return `${named('teamRole', 'roleId')} in ${named('programmeTask', 'taskId')}`;
    case 'snapshot':
      return cut(String(record['label'] ?? `Snapshot of ${longDate(record['asOf'] as string)}`));
    case 'review':
      return `${capital(KINDS[kind].noun)} of ${longDate(record['date'] as string)}`;
    case 'planVersion':
      return `Version ${String(record['version'])}`;
    default: {
      const fields = fieldsOf(kind);
      const naming = NAMING.filter((field) => field in fields);
      for (const field of naming) {
        const value = record[field];
        if (typeof value === 'string' && value.trim() !== '') return cut(value);
      }
      // Nobody can give a title to what has no field for one.
      if (naming.length === 0) return capital(inMoneyWords(document, KINDS[kind].noun));
      return KINDS[kind].single ? capital(KINDS[kind].noun) : inMoneyWords(document, `Untitled ${KINDS[kind].noun}`);
    }
  }
};

/**
 * Whom or what a gap is about: a person, a business unit or an opportunity by the id its `ref` begins with; empty where
 * it is about the whole account.
 */
export const gapSubject = (document: Document, ref: string): string => {
  const person = stakeholderById(document).get(ref);
  const [id] = ref.split(':');
  return person
    ? displayName(person)
    : (find(document, 'businessUnit', ref)?.name ?? find(document, 'opportunity', id)?.title ?? '');
};
