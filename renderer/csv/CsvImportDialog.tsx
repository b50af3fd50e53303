export const CsvImportDialog = ({ onClose, given }: { readonly onClose: () => void; readonly given: unknown }) => { void onClose; void given; return null; };
