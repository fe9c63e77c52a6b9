// Owns how a Chinese page of docs/ becomes an HTML page that opens by itself: no script, nothing fetched but
// the pictures beside it.
import { Marked } from "marked";

const STYLE = `
  body { font: 16px/1.75 "微软雅黑", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1b1b1b;
    max-width: 46em; margin: 2em auto; padding: 0 1em; }
  h1 { font-size: 1.7em; } h2 { margin-top: 2em; border-bottom: 1px solid #d0d0d0; }
  img { max-width: 100%; border: 1px solid #d0d0d0; }
  table { border-collapse: collapse; margin: 1em 0; } th, td { border: 1px solid #c0c0c0; padding: 4px 10px;
    text-align: left; vertical-align: top; } th { background: #f0f4f0; }
  code { font-family: Consolas, monospace; background: #f2f2f2; padding: 0 4px; overflow-wrap: anywhere; }
  pre { background: #f2f2f2; padding: 10px; overflow-x: auto; } blockquote { border-left: 4px solid #107c41;
    margin: 1em 0; padding: 2px 14px; background: #f3f9f5; }
  @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } img { max-height: 12cm; } }
`;

/**
 * @param {string} markdown its first line is the title, `# …`
 * @param {Record<string, string>} [values] what stands for `{{name}}` in the text
 * @returns {string} a whole page
 * @throws where the text asks for a value that is not there
 */
export function pageOf(markdown, values = {}) {
  const text = markdown.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`no value for {{${name}}}`);
    return values[name];
  });
  const title = /^# (.+)$/m.exec(text)?.[1] ?? "";
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${new Marked().parse(text)}</body>
</html>
`;
}
