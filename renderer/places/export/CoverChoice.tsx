import type { PdfOptions } from '../../../shared/api/outputs';
import { TextField } from '../../parts/ui/TextField';
import { useSingle } from '../../state/records';

type Props = { readonly options: PdfOptions; readonly change: (part: Partial<PdfOptions>) => void };

const LIMIT = { longest: 200 } as const;

/** What stands on the cover, and across every page. */
export const CoverChoice = ({ options, change }: Props) => {
  const isForCustomer = options.viewer.audience === 'customer';
  const hasLogo = useSingle('houseStyle')?.logo != null;
  const words = (value: string | null): string | null => value?.trim().slice(0, LIMIT.longest) || null;
  return (
    <fieldset className="cover-choice">
      <legend className="label">Cover and marks</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={options.hasCover}
          onChange={({ target }) => change({ hasCover: target.checked })}
        />
        <span>Cover of the plan</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={options.hasLogo && hasLogo}
          disabled={!hasLogo || !options.hasCover}
          onChange={({ target }) => change({ hasLogo: target.checked })}
        />
        <span>
          Logo on the cover
          {hasLogo ? null : <small>Choose one under House style</small>}
        </span>
      </label>
      <TextField
        label="Title on the cover"
        value={options.title}
        placeholder={isForCustomer ? 'Joint account plan' : 'Key account plan'}
        onCommit={(value) => change({ title: words(value) })}
      />
      <TextField
        label="Confidentiality"
        value={options.confidentiality}
        placeholder={isForCustomer ? 'Customer version' : 'Confidential – internal'}
        onCommit={(value) => change({ confidentiality: words(value) })}
      />
      <TextField
        label="Across every page"
        value={options.watermark}
        hint="Draft, or a name"
        offered={['Draft']}
        onCommit={(value) => change({ watermark: words(value) })}
      />
    </fieldset>
  );
};
