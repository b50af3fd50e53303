import { inWords } from '../../../shared/model/words';
import { FRAMEWORKS, USUAL_FRAMEWORK, type Framework } from '../../../shared/model/scales';
import { setFields } from '../../state/documentStore';
import { useSingle } from '../../state/records';
import { SelectField } from '../ui/SelectField';

const options = () => FRAMEWORKS.map((id) => ({ value: id, label: inWords(id) }));

/** The framework that the slides show with this account in it. */
export const FrameworkField = () => (
  <SelectField
    label="Framework on the slides"
    value={useSingle('plan')?.framework ?? USUAL_FRAMEWORK}
    options={options()}
    onChoose={(framework) => {
      setFields('Choose the framework on the slides', 'plan', 'plan', { framework: framework as Framework });
    }}
  />
);
