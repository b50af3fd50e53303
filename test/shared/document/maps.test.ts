import { describe, expect, it } from 'vitest';
import { missingRoles } from '../../../shared/analysis/buyingCentre';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import {
  accountMap,
  addToMap,
  inOpportunity,
  overrideOf,
  setInOpportunity,
  shownOn,
  takeOutOfOpportunity,
} from '../../../shared/document/maps';
import { removeWithLinks } from '../../../shared/document/references';
import { pinsOf, pinsOn } from '../../../shared/layout/chart';
import { accountWith } from '../../support/people';

const AS_OF = '2026-03-02';

/** top ← left ← deep, top ← right; opportunity O is decided by deep and right, unit U is deep's. */
const account = (): Document =>
  edited(
    accountWith([
      { id: 'top' },
      { id: 'left', reportsToId: 'top' },
      { id: 'deep', reportsToId: 'left', businessUnitId: 'U', attitude: 1, buyingRoles: ['user'] },
      { id: 'right', reportsToId: 'top', attitude: null },
    ]),
    (draft) => {
      draft.add('businessUnit', { id: 'U', name: 'Unit' });
      draft.add('opportunity', { id: 'O', title: 'Deal', stage: 'qualified', stakeholderIds: ['deep', 'right'] });
      draft.add('map', { id: 'mO', name: 'Deal', opportunityId: 'O' });
      draft.add('map', { id: 'mU', name: 'Unit', businessUnitId: 'U' });
    },
  );
const mapOf = (document: Document, id: string) => document.map.get(id);

describe('the maps of an account', () => {
  it('shows the people of an opportunity and the managers who join them, and nobody above', () => {
    const document = account();
    const shown = shownOn(document, mapOf(document, 'mO'));
    expect(shown.seats.map((seat) => seat.id)).toEqual(['top', 'left', 'deep', 'right']);
    expect([...shown.context].toSorted()).toEqual(['left', 'top']);
    const alone = edited(document, (draft) => draft.set('opportunity', 'O', { stakeholderIds: ['deep'] }));
    expect(shownOn(alone, mapOf(alone, 'mO')).seats.map((seat) => seat.id)).toEqual(['deep']);
    expect(shownOn(document, mapOf(document, 'mU')).seats.map((seat) => seat.id)).toEqual(['deep']);
    expect(shownOn(document, undefined).seats).toHaveLength(4);
  });

  it('keeps the whole account’s map apart from the others, also where it came last', () => {
    const document = edited(account(), (draft) => {
      const whole = draft.add('map', { name: 'Whole account' });
      draft.add('placement', { mapId: whole.id, seatId: 'top', x: 5, y: 6, pinned: true });
      draft.add('placement', { mapId: 'mO', seatId: 'top', x: 50, y: 60, pinned: true });
    });
    expect(accountMap(document)?.name).toBe('Whole account');
    expect(pinsOf(document).get('top')).toEqual({ x: 5, y: 6 });
    expect(pinsOn(document, 'mO').get('top')).toEqual({ x: 50, y: 60 });
    expect(pinsOf(account()).size).toBe(0);
  });

  it('keeps only what differs in an opportunity', () => {
    const differs = edited(account(), (draft) =>
      setInOpportunity(draft, 'O', 'deep', { attitude: -2, buyingRoles: ['decider'] }),
    );
    expect(inOpportunity(differs, 'O').person.get('deep')).toMatchObject({ attitude: -2, buyingRoles: ['decider'] });
    expect(differs.person.get('deep')).toMatchObject({ attitude: 1, buyingRoles: ['user'] });
    expect(inOpportunity(differs, null)).toBe(differs);
    const half = edited(differs, (draft) => setInOpportunity(draft, 'O', 'deep', { attitude: 1 }));
    expect(overrideOf(half, 'O', 'deep')).toMatchObject({ attitude: null, buyingRoles: ['decider'] });
    const same = edited(half, (draft) => setInOpportunity(draft, 'O', 'deep', { buyingRoles: ['user'] }));
    expect(list(same, 'override')).toEqual([]);
  });

  it('gives the same people back as long as nothing changed, so that figures are remembered', () => {
    const differs = edited(account(), (draft) => setInOpportunity(draft, 'O', 'deep', { attitude: -2 }));
    expect(inOpportunity(differs, 'O').person).toBe(inOpportunity(differs, 'O').person);
    const other = edited(differs, (draft) => draft.set('account', 'A', { name: 'Other' }));
    expect(inOpportunity(other, 'O').person).toBe(inOpportunity(differs, 'O').person);
    expect(inOpportunity(account(), 'O').person.get('deep')?.attitude).toBe(1);
  });

  it('adds people to what a map is about and takes them out with what was said of them', () => {
    const more = edited(account(), (draft) => {
      addToMap(draft, draft.current().map.get('mO'), ['top']);
      addToMap(draft, draft.current().map.get('mU'), ['right']);
    });
    expect(more.opportunity.get('O')?.stakeholderIds).toEqual(['deep', 'right', 'top']);
    expect(more.seat.get('right')?.businessUnitId).toBe('U');
    const out = edited(
      edited(more, (draft) => setInOpportunity(draft, 'O', 'deep', { attitude: 0 })),
      (draft) => takeOutOfOpportunity(draft, 'O', ['deep']),
    );
    expect(out.opportunity.get('O')?.stakeholderIds).toEqual(['right', 'top']);
    expect(list(out, 'override')).toEqual([]);
    expect(out.person.has('deep')).toBe(true);
  });

  it('takes the map of an opportunity or a unit away with it, and no other', () => {
    const whole = edited(account(), (draft) => {
      draft.add('map', { id: 'all', name: 'Whole account' });
      draft.add('placement', { mapId: 'mO', seatId: 'top', x: 50, y: 60, pinned: true });
    });
    const without = edited(whole, (draft) => removeWithLinks(draft, 'opportunity', 'O'));
    expect(list(without, 'map').map((map) => map.id)).toEqual(['mU', 'all']);
    expect(list(without, 'placement')).toEqual([]);
    expect(without.person.size).toBe(whole.person.size);
    expect(
      list(
        edited(without, (draft) => removeWithLinks(draft, 'businessUnit', 'U')),
        'map',
      ).map((map) => map.id),
    ).toEqual(['all']);
  });

  it('names the roles nobody has in an opportunity, as they are there', () => {
    const document = edited(account(), (draft) =>
      setInOpportunity(draft, 'O', 'right', { buyingRoles: ['decider', 'approver'] }),
    );
    expect(missingRoles(document, AS_OF).get('O')).toEqual(['influencer', 'buyer', 'gatekeeper', 'initiator']);
  });
});
