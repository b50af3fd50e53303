import { setAside, takeExample, type TemplateExample } from '../../shared/document/templateExamples';
import { editDocument } from '../state/documentStore';
import { setSession } from '../state/session';

/** Makes a record of an example of the template and puts the cursor into it. */
export const takeTemplateExample = (example: TemplateExample): void => {
  let id = '';
  const isDone = editDocument(`Take the example “${example.words}”`, (draft) => {
    id = takeExample(draft, example);
  });
  if (isDone) setSession({ spot: { kind: example.kind, id, isNew: true } });
};

/** Proposes examples no more; nothing else changes. */
export const setExamplesAside = (examples: readonly TemplateExample[]): void => {
  editDocument(examples.length === 1 ? 'Set an example aside' : `Set ${examples.length} examples aside`, (draft) =>
    setAside(draft, examples),
  );
};
