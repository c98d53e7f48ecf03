/** Parses JSON with comments and trailing commas, as VS Code and Zed keep it. */
export function parseJsonc(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const bare = text
      .replace(/^\uFEFF/, '')
      .replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (part) => (part.startsWith('"') ? part : ''))
      .replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (part) => (part === ',' ? '' : part));
    return JSON.parse(bare);
  }
}
