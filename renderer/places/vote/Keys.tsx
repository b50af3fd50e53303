/** A key and what it does; the same as a button. */
export const KeyButton = ({
  face,
  label,
  shortcut,
  onPress,
}: {
  readonly face: string;
  readonly label: string;
  /** As `aria-keyshortcuts` writes it, where the face of the key is another. */
  readonly shortcut?: string;
  readonly onPress: () => void;
}) => (
  <button type="button" className="vote-key" aria-keyshortcuts={shortcut ?? face} onClick={onPress}>
    <kbd>{face}</kbd>
    <span>{label}</span>
  </button>
);
