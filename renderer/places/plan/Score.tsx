import { Choice } from '../../parts/ui/Choice';

type Props = {
  readonly legend: string;
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  /** What a score means, in words. */
  readonly words?: Readonly<Record<number, string>>;
  readonly onChoose: (value: number | null) => void;
};

/** An answer on a scale, with *not answered* as an answer of its own. What the chosen one means stands below. */
export const Score = ({ legend, from, to, value, words, onChoose }: Props) => {
  const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <div className="score">
      <Choice
        legend={legend}
        value={value}
        onChoose={onChoose}
        options={[
          ...scores.map((score) => ({
            value: score,
            face: String(score),
            name: words?.[score] ? `${score}, ${words[score]}` : String(score),
          })),
          { value: null, face: '?', name: 'Not answered' },
        ]}
      />
      {words && value !== null ? <p className="quiet small">{words[value]}</p> : null}
    </div>
  );
};
