import { METHOD_LIBRARY } from '../../../shared/analysis/methods';
import { FRAMEWORKS, USUAL_FRAMEWORK, type Framework } from '../../../shared/model/scales';
import { setFields } from '../../state/documentStore';
import { useSingle } from '../../state/records';
import { SelectField } from '../ui/SelectField';

const OPTIONS = FRAMEWORKS.map((id) => ({
  value: id,
  label: METHOD_LIBRARY.find((method) => method.id === id)?.name ?? id,
}));

/** The framework that the slides show with this account in it. */
export const FrameworkField = () => (
  <SelectField
    label="Framework on the slides"
    value={useSingle('plan')?.framework ?? USUAL_FRAMEWORK}
    options={OPTIONS}
    onChoose={(framework) => {
      setFields('Choose the framework on the slides', 'plan', 'plan', { framework: framework as Framework });
    }}
  />
);
