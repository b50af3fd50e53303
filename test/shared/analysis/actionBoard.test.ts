import { describe, expect, it } from 'vitest';
import { actionCounts, actionViews, filteredActions } from '../../../shared/analysis/actionBoard';
import { assumptions } from '../../../shared/analysis/assumptions';
import { timesNamed, touches } from '../../../shared/analysis/touches';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { recordName } from '../../../shared/document/recordName';
import { KINDS, KIND_NAMES, fieldEntries, type Kind } from '../../../shared/model';
import { examplesOf } from '../../../shared/model/examples';
import { labelOf } from '../../../shared/model/labels';
import { sampleDocument } from '../../support/samples';

const DAY = '2026-03-02';
const hospital = sampleDocument('hospital');

describe('actions', () => {
  const views = actionViews(hospital, DAY);
  it('stand open before closed, by due date, with the days they are late', () => {
    expect(actionCounts(hospital, DAY)).toEqual({ open: 8, late: 2, lacking: 0, done: 2 });
    expect(views.slice(0, 2).map((view) => [view.action.title.slice(0, 14), view.lateDays])).toEqual([
      ['Ask Dr Vermeer', 10],
      ['Security revie', 3],
    ]);
    const dues = views.filter((view) => view.isOpen).map((view) => view.action.due ?? '9999');
    expect(dues).toEqual([...dues].toSorted());
    expect(views.findIndex((view) => !view.isOpen)).toBe(8);
  });
  it('name what they lack, and only while they are open', () => {
    const bare = edited(hospital, (draft) => {
      draft.add('action', { id: 'bare', title: 'Call' });
      draft.add('action', { id: 'gone', title: 'Call', status: 'cancelled' });
    });
    const of = (id: string) => actionViews(bare, DAY).find((view) => view.id === id);
    expect(of('bare')?.lacks).toEqual(['owner', 'due date', 'link']);
    expect(of('gone')?.lacks).toEqual([]);
    expect(
      filteredActions(actionViews(bare, DAY), { words: '', ownerId: null, only: 'lacking' }).map((view) => view.id),
    ).toEqual(['bare']);
    expect(
      filteredActions(actionViews(bare, DAY), { words: '', ownerId: '', only: 'open' }).map((view) => view.id),
    ).toEqual(['bare']);
  });
  it('are found by title, owner, objective and person, whatever the accents', () => {
    const found = (words: string) => filteredActions(views, { words, ownerId: null, only: 'all' }).length;
    expect(found('saoirse')).toBeGreaterThan(2);
    expect(found('PEMBREY vermeer')).toBe(1);
    expect(found('nothing like this')).toBe(0);
  });
});

describe('what touches a record', () => {
  it('is named both ways', () => {
    const objective = list(hospital, 'objective')[0];
    const found = touches(hospital, 'objective', objective?.id ?? '');
    expect(found.names.map((one) => one.field)).toEqual(expect.arrayContaining(['ownerId', 'customerGoalId']));
    expect(found.isNamedBy.every((one) => one.record.kind === 'action')).toBe(true);
    expect(found.isNamedBy).toHaveLength(
      list(hospital, 'action').filter((action) => action.objectiveId === objective?.id).length,
    );
    expect(timesNamed(hospital, 'objective', objective?.id ?? '')).toBe(found.isNamedBy.length);
  });
  it('has a name, for every record of both samples', () => {
    for (const document of [hospital, sampleDocument('industrial')]) {
      for (const kind of KIND_NAMES)
        for (const id of document[kind].keys()) expect(recordName(document, kind, id), `${kind} ${id}`).toMatch(/\S/);
    }
    expect(recordName(hospital, 'objective', 'no such thing')).toBe('An objective that is gone');
  });
});

describe('assumptions', () => {
  it('stand the heavier first, each with a question; what is confirmed is none', () => {
    const document = edited(hospital, (draft) => {
      draft.add('basis', { id: 'b1', personId: 'H05', rating: 'attitude', basis: 'assumed' });
      draft.add('basis', { id: 'b2', personId: 'H01', rating: 'influence', basis: 'hearsay' });
      draft.add('basis', { id: 'b3', personId: 'H02', rating: 'attitude', basis: 'confirmed' });
    });
    const found = assumptions(document, DAY);
    expect(found.map((one) => one.basisId).toSorted()).toEqual(['b1', 'b2']);
    expect(found.map((one) => one.weight)).toEqual(found.map((one) => one.weight).toSorted((a, b) => b - a));
    expect(found.every((one) => one.question.endsWith('?'))).toBe(true);
  });
});

describe('labels', () => {
  it('are of fields that exist, and examples too', () => {
    for (const kind of KIND_NAMES as readonly Kind[]) {
      for (const [field] of fieldEntries(kind))
        expect(labelOf(kind, field), `${KINDS[kind].noun} ${field}`).toMatch(/^\S.*\S$|^\S$/);
    }
    expect(examplesOf('plan', 'ambition', 'renewalAtRisk')).not.toEqual(examplesOf('plan', 'ambition', null));
    expect(examplesOf('plan', 'ambition', 'blank')).toHaveLength(2);
    expect(examplesOf('holding', 'from', null)).toBeNull();
  });
});
