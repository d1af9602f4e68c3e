import type { PreviewConfig } from './protocol.ts';

const ESCAPES: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };

/** Data inside a script element must not be able to end it. */
const inlineJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&]/g, (character) => ESCAPES[character] ?? character);

/**
 * The one HTML document; the page's script decides by its configuration what to show.
 * @param assets address of the folder of scripts, style and fonts
 */
export const pageHtml = (config: PreviewConfig, assets = '/assets'): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="icon" href="data:,">
<link rel="preload" href="${assets}/fonts/lexend-deca-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets}/page.css">
</head>
<body>
<div id="page"></div>
<script type="application/json" id="preview-config">${inlineJson(config)}</script>
<script src="${assets}/page.js"></script>
</body>
</html>
`;
