import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTypedName } from '../../../renderer/parts/ui/TypedName';

it('takes a name however its capitals and accents are typed, and nothing less', () => {
  for (const typed of ['Łukasz Weiß', ' łukasz weiß ', 'LUKASZ WEISS'])
    expect(isTypedName('Łukasz Weiß', typed)).toBe(true);
  for (const typed of ['', 'Łukasz', 'Łukasz Weiß x']) expect(isTypedName('Łukasz Weiß', typed)).toBe(false);
});

it('is how every dialog asks for a name before it destroys', () => {
  for (const dialog of ['places/start/RemoveClientDialog', 'parts/person/ForgetPersonDialog']) {
    const source = readFileSync(new URL(`../../../renderer/${dialog}.tsx`, import.meta.url), 'utf8');
    expect([dialog, /<TypedName /.test(source), /\bfold\(/.test(source)]).toEqual([dialog, true, false]);
  }
});
