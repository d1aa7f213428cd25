import { createHash } from 'node:crypto';
import { pinned } from '../../catalogue/scorecard.ts';
import { unicodeEscape } from '../../text/json.ts';
import { packageText } from '../../text/package-file.ts';
import type { SheetData } from './data.ts';
import { sheetStyle } from './style.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string) => text.replace(/[&<>"']/g, character => escapes[character] ?? '');

/** JSON that cannot end the element it stands in. */
const embedded = (data: SheetData) => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, unicodeEscape);

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bundled by scripts/sheet.ts. */
const browserScript = () => packageText('dist/sheet/browser.js');

function keysDialog({ words }: SheetData): string {
  const rows = words.keysList.map(
    ([keys, what]) => `<dt><kbd>${html(keys)}</kbd></dt><dd>${html(what)}</dd>`,
  );
  return `<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${html(words.keys)}</h2><dl>${rows.join('')}</dl>
<form method="dialog"><button autofocus>${html(words.close)}</button></form></dialog>`;
}

function body(data: SheetData): string {
  const { words, plan, period, scorecard } = data;
  const subtitle = `${plan.title} · ${period} · ${pinned(scorecard)}`;
  return `<a class="skip" href="#form">${html(words.skip)}</a>
<header>
<h1>${html(String(scorecard.title))} <small>${html(subtitle)}</small></h1>
<label>${html(words.evaluator)} <input id="evaluator" type="text" maxlength="100" autocomplete="name" required></label>
<span><label for="progress">${html(words.progress)}</label> <progress id="progress" max="1" value="0"></progress> <span id="count"></span></span>
<button type="button" id="export" class="primary">${html(words.export)}</button>
<button type="button" id="show-keys">${html(words.keys)} (?)</button>
<label class="keys-switch"><input type="checkbox" id="uses-keys"> ${html(words.keysOn)}</label>
</header>
<main>
<noscript><p>${html(words.noScript)}</p></noscript>
<nav aria-label="${html(words.records)}">
<button type="button" id="previous">${html(words.previous)}</button>
<select id="records" aria-label="${html(words.records)}"></select>
<button type="button" id="next">${html(words.next)}</button>
<button type="button" id="clear">${html(words.clear)}</button>
</nav>
<section id="record" tabindex="-1" aria-label="${html(words.records)}"><dl id="facts"></dl></section>
<div id="form" tabindex="-1"></div>
</main>
<footer>
<span id="score" role="status" aria-live="polite"></span>
<span id="saved"></span>
<span id="message" role="alert"></span>
</footer>
${keysDialog(data)}`;
}

/** One file that needs nothing else and loads nothing: what its own script and style are is said by their hashes. */
export function sheetPage(data: SheetData): string {
  const script = browserScript();
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(sheetStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = `${String(data.scorecard.title)} ${data.period}`;
  return `<!doctype html>
<html lang="${data.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${html(title)}</title>
<style>${sheetStyle}</style>
</head>
<body>
${body(data)}
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
