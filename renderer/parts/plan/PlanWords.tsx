import { CHOICES } from '../../../shared/conventions/conventions';
import { PLAN_LANGUAGES, planLanguage } from '../../../shared/document/planLanguage';
import { labelOf } from '../../../shared/model/labels';
import { setFields, useDocument } from '../../state/documentStore';
import { useSingle } from '../../state/records';
import { SelectField } from '../ui/SelectField';

/** In which language this plan is written, and how its numbers stand on paper. */
export const PlanWords = () => {
  const { numberLocale = null, language = null } = useSingle('plan') ?? {};
  const wordPack = useDocument((state) => state.document.wordPack);
  // Where nobody says otherwise it is written as the words of the atlas are.
  const usual = planLanguage({ plan: new Map(), wordPack });
  return (
    <>
      <SelectField
        label={labelOf('plan', 'numberLocale')}
        isFixed
        value={numberLocale}
        none="As on this computer"
        options={CHOICES.map(({ locale, name }) => ({ value: locale, label: name }))}
        onChoose={(chosen) => {
          setFields('Choose how the paper writes numbers', 'plan', 'plan', { numberLocale: chosen });
        }}
      />
      <SelectField
        label={labelOf('plan', 'language')}
        isFixed
        value={language}
        none={usual.name}
        options={PLAN_LANGUAGES.filter(({ tag }) => tag !== usual.tag).map(({ tag, name }) => ({
          value: tag,
          label: name,
        }))}
        onChoose={(chosen) => {
          setFields('Choose the language of the plan', 'plan', 'plan', { language: chosen });
        }}
      />
      <p className="quiet small">
        What people wrote is read out and checked in this language. Sentences of the app stay English; words of scales
        and roles follow the pack.
      </p>
    </>
  );
};
