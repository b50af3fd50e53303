import { isSameName } from '../model/fold';
import { list } from './document';
import type { Draft } from './draft';

/** Whoever of yours has this name; else somebody new of that name, on the team of the account where one is on screen. */
export const memberNamed = (draft: Draft, name: string, isInAccount = true): string => {
  const there = list(draft.current(), 'member').find((one) => isSameName(one.name, name));
  if (there) return there.id;
  const { id: memberId } = draft.add('member', { name });
  if (isInAccount) draft.add('assignment', { memberId });
  return memberId;
};
