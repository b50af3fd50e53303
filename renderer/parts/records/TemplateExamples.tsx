import { useMemo } from 'react';
import { waitingExamples } from '../../../shared/document/templateExamples';
import { KINDS, type Kind } from '../../../shared/model';
import { setExamplesAside, takeTemplateExample } from '../../commands/exampleCommands';
import { useDocument } from '../../state/documentStore';
import { useSingle } from '../../state/records';
import { Button } from '../ui/Button';

/** What the template of the plan proposes for a list. It is in no list, no figure and on no paper until it is taken. */
export const TemplateExamples = ({ kind }: { readonly kind: Kind }) => {
  const plan = useSingle('plan');
  const isReadOnly = useDocument((state) => state.readOnly);
  const waiting = useMemo(
    () => (plan ? waitingExamples({ plan: new Map([[plan.id, plan]]) }, kind) : []),
    [plan, kind],
  );
  if (waiting.length === 0 || isReadOnly) return null;
  return (
    <section className="template-examples" aria-label={`Examples: ${KINDS[kind].noun}s`}>
      <p className="quiet small">
        Examples, not part of your plan{' '}
        <Button small tone="bare" onClick={() => setExamplesAside(waiting)}>
          Set all aside
        </Button>
      </p>
      <ul>
        {waiting.map((example) => (
          <li key={example.key}>
            <span className="quiet">{example.words}</span>
            <span>
              <Button small aria-label={`Take “${example.words}”`} onClick={() => takeTemplateExample(example)}>
                Take
              </Button>
              <Button
                small
                tone="bare"
                aria-label={`Set “${example.words}” aside`}
                onClick={() => setExamplesAside([example])}
              >
                Not for us
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
