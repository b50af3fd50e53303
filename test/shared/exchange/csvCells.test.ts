import { describe, expect, it } from 'vitest';
import { isMonthFirst, readAttitude, readDate, readInfluence, readRoles } from '../../../shared/exchange/csv/values';

describe('cells', () => {
  it.each([
    ['5', 2],
    ['4', 2],
    ['3', 1],
    ['2', 1],
    ['1', 0],
    ['0', 0],
    ['-1', 0],
    ['-2', -1],
    ['-3', -1],
    ['-4', -2],
    ['−5', -2],
    ['6', undefined],
  ])('%s on the wide scale of attitude is %s', (cell, value) => {
    expect(readAttitude(cell, true)).toBe(value);
  });
  it.each([
    ['+2', 2],
    ['--', -2],
    ['−', -1],
    ['-', -1],
    ['?', null],
    ['unknown', null],
    ['Skeptical', -1],
    ['3', undefined],
    ['so so', undefined],
  ])('%s is the attitude %s', (cell, value) => {
    expect(readAttitude(cell, false)).toBe(value);
  });
  it.each([
    ['5', 5],
    ['5.0', 5],
    ['0', undefined],
    ['6', undefined],
    ['High', 4],
    ['?', null],
  ])('%s is the influence %s', (cell, value) => {
    expect(readInfluence(cell)).toBe(value);
  });
  it.each([
    ['Responsable de la toma de decisiones', ['decider']],
    ['Entscheidungsträger*in', ['decider']],
    ['Entscheider/in; Endnutzer', ['decider', 'user']],
    ['Décideur(euse)', ['decider']],
    ['Budget Holder', ['approver']],
    ['Responsable del presupuesto', ['approver']],
    ['Détenteur du budget', ['approver']],
    ['Other', []],
    ['U, I', ['user', 'influencer']],
    ['UBDGNA', ['user', 'buyer', 'decider', 'gatekeeper', 'initiator', 'approver']],
    ['Decision maker', ['decider']],
  ])('%s are the roles %j', (cell, roles) => {
    expect(readRoles(cell)).toEqual({ roles, unread: [] });
  });
  it('names what is no role as a whole, and keeps those beside it', () => {
    expect(readRoles('Champion;Decision Maker;Legal & Compliance')).toEqual({
      roles: ['decider'],
      unread: ['Champion', 'Legal & Compliance'],
    });
    expect(readRoles('Buyer / Wizard')).toEqual({ roles: ['buyer'], unread: ['Wizard'] });
  });
  it('reads dates day first unless the column shows otherwise', () => {
    expect([
      readDate('2026-3-1', false),
      readDate('01.03.2026', false),
      readDate('1/3/26', false),
      readDate('1 Mar 2026', false),
      readDate('1. März 2026', false),
      readDate('March 1, 2026', false),
      readDate('1 marca 2026 r.', false),
    ]).toEqual(Array(7).fill('2026-03-01'));
    expect(isMonthFirst(['3/14/2026', '3/1/2026']) && readDate('3/1/2026', true)).toBe('2026-03-01');
    expect(['soon', '0206-03-02', '31/02/2026', '9999-12-31', '1/1/0999'].map((cell) => readDate(cell, false))).toEqual(
      Array(5).fill(undefined),
    );
  });
});
