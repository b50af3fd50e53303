/** The look of the folder browser; it uses the page's colours where the page has them. */
export const style = new CSSStyleSheet();
style.replaceSync(`
.folder-browser { width: min(640px, 92vw); padding: 20px; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 10px; font: inherit; }
.folder-browser::backdrop { background: rgb(0 0 0 / 35%); }
.folder-browser form { display: grid; gap: 10px; }
.folder-browser h2 { margin: 0; font-size: 18px; }
.folder-browser .bar { display: flex; gap: 10px; align-items: center; }
.folder-browser .place { margin: 0; overflow-wrap: anywhere; font-size: 13px; }
.folder-browser .rows { display: block; margin: 0; padding: 4px; list-style: none; height: 280px; overflow: auto; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 6px; }
.folder-browser .rows button { width: 100%; padding: 6px 8px; border: 0; border-radius: 4px; background: none; text-align: start; font: inherit; color: inherit; }
.folder-browser .rows button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
.folder-browser .folder { font-weight: 600; }
.folder-browser .folder::before { content: "▸ " / ""; }
.folder-browser input { padding: 7px 9px; font: inherit; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 6px; background: Field; color: FieldText; }
.folder-browser #folder-said { min-height: 1.4em; margin: 0; font-size: 13px; }
.folder-browser .actions { display: flex; gap: 10px; justify-content: flex-end; }
.folder-browser .actions button, .folder-browser .bar button { padding: 7px 14px; font: inherit; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 6px; background: ButtonFace; color: ButtonText; }
.folder-browser .actions .primary { font-weight: 600; }
.folder-browser :focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
`);
