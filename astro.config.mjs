import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { config } from './src/config.ts';
import { pageWriter } from './src/site/build/page-writer.ts';

export default defineConfig({
  site: config.siteUrl,
  outDir: process.env.OUT_DIR ?? 'dist',
  // Two builds side by side must not share it.
  cacheDir: process.env.ASTRO_CACHE_DIR ?? 'node_modules/.astro',
  integrations: [mdx(), pageWriter()],
  // A highlighter writes its colours as inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  trailingSlash: 'always',
  // One external stylesheet and external scripts, so that a Content Security Policy needs no inline exceptions.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
