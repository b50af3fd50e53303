import { describe, expect, it } from 'vitest';
import { completeness } from '../../../shared/analysis/completeness';
import { fivePurposes } from '../../../shared/analysis/fivePurposes';
import { findingsOf } from '../../../shared/analysis/findings';
import { filledSections } from '../../../shared/analysis/planContents';
import { refusal } from '../../../shared/document/check';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { edit, edited } from '../../../shared/document/draft';
import { startFrom } from '../../../shared/document/fromTemplate';
import { examplesOfTemplate, setAside, takeExample, waitingExamples } from '../../../shared/document/templateExamples';
import { planText } from '../../../shared/exchange/planText';
import { KIND_NAMES } from '../../../shared/model';
import { TEMPLATES } from '../../../shared/model/templates';

const AS_OF = '2026-03-02';
const newAccount = (templateId: string): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'A', name: 'New', currency: 'EUR' });
    startFrom(draft, 'A', templateId);
  });
const blank = newAccount('blank');

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  'a new account from %s',
  (id, template) => {
    const document = newAccount(id);
    const examples = examplesOfTemplate(template);

    it('holds nothing but the account and its plan: what the template proposes is counted and printed nowhere', () => {
      expect(KIND_NAMES.filter((kind) => document[kind].size > 0)).toEqual(['account', 'plan']);
      expect(filledSections(document, AS_OF)).toEqual(filledSections(blank, AS_OF));
      expect(completeness(document, AS_OF).whole).toEqual(completeness(blank, AS_OF).whole);
      expect(fivePurposes(document, AS_OF).filter((light) => light.isOn)).toEqual([]);
      for (const { words } of examples) expect(planText(document, AS_OF)).not.toContain(words);
    });
    it('is quiet: there is nothing to find before its first person', () => {
      expect(findingsOf(document, AS_OF).open.all).toBe(0);
    });
    it('proposes each example once, until it is taken or set aside', () => {
      expect(new Set(examples.map(({ key }) => key)).size).toBe(examples.length);
      for (const example of examples) {
        expect(waitingExamples(document, example.kind)).toContainEqual(example);
        const taking = edit(document, (draft) => {
          takeExample(draft, example);
        });
        expect(refusal(document, taking)).toBeNull();
        const taken = edited(document, (draft) => {
          takeExample(draft, example);
        });
        expect(list(taken, example.kind)).toHaveLength(1);
        expect(planText(taken, AS_OF)).toContain(example.words.split(' ')[0]);
        const aside = edited(document, (draft) => setAside(draft, [example]));
        for (const after of [taken, aside])
          expect(waitingExamples(after, example.kind).map(({ key }) => key)).not.toContain(example.key);
        expect(list(aside, example.kind)).toEqual([]);
      }
      const allAside = edited(document, (draft) => setAside(draft, examples));
      for (const { kind } of examples) expect(waitingExamples(allAside, kind)).toEqual([]);
    });
  },
);

it('an action that is taken serves the objective that is there', () => {
  const document = edited(newAccount('growth'), (draft) => {
    for (const kind of ['objective', 'action'] as const) takeExample(draft, waitingExamples(draft.current(), kind)[0]!);
  });
  expect(list(document, 'action')[0]?.objectiveId).toBe(list(document, 'objective')[0]?.id);
});
