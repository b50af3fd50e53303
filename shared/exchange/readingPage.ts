/** The plan as one page for whoever only reads it: it opens in any browser and reaches nothing outside itself. */

/** What was drawn: HTML and styles, made by this program from texts that were escaped. */
export type DrawnPage = {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** A language tag. */
  readonly language: string;
};

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

/**
 * The page, whole in itself. `script` is the file that lies beside the program, `scriptHash` its SHA-256 in Base64: no
 * other script runs, and nothing is loaded or sent.
 */
export const readingPage = (
  { title, style, body, language }: DrawnPage,
  script: string,
  scriptHash: string,
): string => {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${html(language)}" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${html(title)}</title>
<style>
${style.replaceAll('</', '<\\/')}</style>
</head>
<body>
${body}
<script type="module">${script}</script>
</body>
</html>
`;
};
