/**
 * The look of the folder browser. It stands in the page and takes the page’s own colours and letters by their names;
 * where the page has none yet, those of the browser.
 */
export const style = new CSSStyleSheet();
style.replaceSync(`
.folder-browser { box-sizing: border-box; width: min(640px, 92vw); max-height: calc(100vh - 48px); padding: 24px; overflow: auto; border: 1px solid var(--rule, GrayText); border-radius: 14px; background: var(--card, Canvas); color: var(--ink, CanvasText); box-shadow: var(--shadow-high, none); font: 14px/1.45 var(--sans, system-ui); }
.folder-browser *, .folder-browser *::before { box-sizing: border-box; }
.folder-browser::backdrop { background: rgb(27 36 48 / 38%); }
.folder-browser form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
.folder-browser h2 { margin: 0; font: 600 21px/1.25 var(--serif, serif); }
.folder-browser svg { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.folder-browser .bar { display: flex; gap: 10px; align-items: center; }
.folder-browser .place { margin: 0; min-width: 0; overflow-wrap: anywhere; font-size: 13px; color: var(--quiet, GrayText); }
.folder-browser .rows { display: block; margin: 0; padding: 4px; list-style: none; height: min(280px, 34vh); overflow: auto; border: 1px solid var(--rule, GrayText); border-radius: 8px; background: var(--paper, Canvas); }
.folder-browser .rows button { display: flex; gap: 9px; align-items: center; width: 100%; min-height: 30px; padding: 4px 8px; border: 0; border-radius: 6px; background: none; text-align: start; font: inherit; color: inherit; }
.folder-browser .rows button:hover { background: var(--accent-soft, Highlight); }
.folder-browser .rows svg { color: var(--quiet, GrayText); }
.folder-browser .rows .folder svg { color: var(--accent, currentColor); }
.folder-browser .name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.folder-browser .folder .name { font-weight: 550; }
.folder-browser .changed { flex: none; font-size: 13px; font-variant-numeric: tabular-nums; color: var(--quiet, GrayText); }
.folder-browser .named { display: grid; gap: 4px; }
.folder-browser label { font-size: 13px; color: var(--quiet, GrayText); }
.folder-browser input { min-width: 0; min-height: 34px; padding: 6px 10px; font: inherit; border: 1px solid var(--field, GrayText); border-radius: 7px; background: var(--card, Field); color: inherit; }
.folder-browser input::placeholder { color: var(--quiet, GrayText); opacity: 1; }
.folder-browser .bar input { flex: 1; }
.folder-browser #folder-said { min-height: 1.4em; margin: 2px 0 0; font-size: 13px; color: var(--quiet, GrayText); }
.folder-browser .actions { display: flex; flex-wrap: wrap; gap: 10px; justify-content: flex-end; }
.folder-browser .actions button, .folder-browser .bar button { display: inline-flex; gap: 7px; align-items: center; min-height: 32px; padding: 5px 13px; font: inherit; font-weight: 550; white-space: nowrap; border: 1px solid var(--rule, GrayText); border-radius: 8px; background: var(--card, ButtonFace); color: inherit; }
.folder-browser .actions button:hover, .folder-browser .bar button:hover:not(:disabled) { border-color: var(--field, GrayText); }
.folder-browser button:disabled { opacity: 0.45; }
.folder-browser .actions .primary { border-color: var(--accent, Highlight); background: var(--accent, Highlight); color: var(--on-accent, HighlightText); }
.folder-browser .actions .primary:hover { border-color: var(--accent, Highlight); filter: brightness(1.08); }
.folder-browser :focus-visible { outline: 2.5px solid var(--select, Highlight); outline-offset: 2px; }
.folder-browser .rows :focus-visible { outline-offset: -2px; }
`);
