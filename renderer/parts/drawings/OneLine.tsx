import { textWidth, type Weight } from './textWidth';

/** Text on screen may be this much wider than it was measured. */
const TOLERANCE = 1.04;

/** CSS pixels a text of this size takes at most. */
export const lineWidth = (text: string, size: number, weight: Weight = 400): number =>
  textWidth(text, weight) * size * TOLERANCE;

type Props = {
  readonly text: string;
  /** Of its letters, in CSS pixels. */
  readonly size: number;
  /** CSS pixels it may take. */
  readonly room: number;
  readonly weight?: Weight;
  readonly className?: string;
};

/** A text on one line. Only one that is too long is cut: to cut costs a browser much, and a list has thousands of texts. */
export const OneLine = ({ text, size, room, weight = 400, className = '' }: Props) => {
  const fits = lineWidth(text, size, weight) <= room;
  const Tag = weight === 600 ? 'b' : 'span';
  return <Tag className={`${fits ? '' : 'clip'} ${className}`}>{text}</Tag>;
};
