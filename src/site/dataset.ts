import { config } from '../config.ts';
import type { Downloads } from './downloads/downloads.ts';
import { downloadKinds, type DownloadKind } from './downloads/kinds.ts';

/** The licence of labels, judgement and the compilation. */
export const dataLicense = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** A file of the whole catalog on its page; `bytes` and `records` are absent where nothing was written yet. */
export type DownloadRow = DownloadKind & { bytes?: number; records?: number };

/** Every download with what was written of it. */
export function downloadRows({ files }: Downloads): DownloadRow[] {
  return downloadKinds.map((kind) => ({ ...kind, ...files.find(({ file }) => file === kind.file) }));
}

/** "3.4 MB", in units of 1,000. */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const amount = bytes / 1000 ** step;
  return `${step === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[step]}`;
}

/** schema.org Dataset for the catalog and the files that hold it. */
export function dataset(downloads: Downloads, description: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: config.siteName,
    description,
    url: `${config.siteUrl}/data/`,
    license: dataLicense.url,
    isAccessibleForFree: true,
    keywords: ['Model Context Protocol', 'MCP', 'tool risk', 'AI agents', 'policy'],
    creator: { '@type': 'Organization', name: config.siteName, url: `${config.siteUrl}/` },
    ...(downloads.lastChanged && { dateModified: downloads.lastChanged }),
    distribution: downloadRows(downloads).map(({ file, what, type, bytes }) => ({
      '@type': 'DataDownload',
      name: file,
      description: what,
      encodingFormat: type,
      contentUrl: `${config.siteUrl}/data/${file}`,
      ...(bytes !== undefined && { contentSize: `${bytes} B` }),
    })),
  };
}
