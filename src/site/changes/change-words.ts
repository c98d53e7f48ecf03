import type { Change } from '../../catalog/change.ts';
import { fromTexts } from '../fact-card.ts';
import { fieldLabels } from '../provenance-view.ts';
import { reveal } from '../reveal.ts';
import { counted } from '../round-down.ts';
import { sourceTitle } from '../texts/sources.ts';

/** A kind of line in a few words, for counts: "2 servers added". */
export const kindWords: Record<Change['kind'], { one: string; many: string }> = {
  'server-added': { one: 'server new in the catalog', many: 'servers new in the catalog' },
  'server-gone': { one: 'server gone', many: 'servers gone' },
  'server-returned': { one: 'server listed again', many: 'servers listed again' },
  'server-moved': { one: 'server moved', many: 'servers moved' },
  'server-changed': { one: 'server with other facts', many: 'servers with other facts' },
  'tool-list-added': { one: 'tool list new', many: 'tool lists new' },
  'tool-list-removed': { one: 'tool list gone', many: 'tool lists gone' },
  'tool-added': { one: 'tool added', many: 'tools added' },
  'tool-removed': { one: 'tool removed', many: 'tools removed' },
  'tool-changed': { one: 'tool changed', many: 'tools changed' },
};

const definitionLabels: Readonly<Record<string, string>> = {
  name: 'name',
  title: 'title',
  description: 'description',
  inputSchema: 'parameters',
  outputSchema: 'schema of the result',
  annotations: 'hints',
  icons: 'icons',
  execution: 'execution',
  _meta: 'metadata',
};

function labelOf(labels: Readonly<Record<string, string>>, field: string): string {
  return Object.hasOwn(labels, field) ? (labels[field] as string).toLowerCase() : field;
}

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const bySources = (sources: readonly string[]): string => listed(sources.map(sourceTitle)) || 'no source';
const versionText = (version: string | null): string => (version === null ? 'none stated' : reveal(version));

/** What a line says, in sentences that follow the server's and the tool's name. */
export function changeWords(change: Change): string {
  switch (change.kind) {
    case 'server-added': {
      const tools = change.tools === 0 ? 'without a known tool' : `with ${counted(change.tools, 'tool')}`;
      return `New in the catalog, ${tools}. Listed by: ${bySources(change.sources)}.`;
    }
    case 'server-gone':
      return `No source lists it any more. Last listed by: ${bySources(change.sources)}. Its record stays.`;
    case 'server-returned':
      return `Listed again, by: ${bySources(change.sources)}.`;
    case 'server-moved':
      return `Its record was ${reveal(change.from)} before; the earlier address leads here.`;
    case 'server-changed': {
      const version = change.version;
      const fields = change.fields.map((field) =>
        field === 'version' && version
          ? `version (${versionText(version.before)} → ${versionText(version.after)})`
          : labelOf(fieldLabels, field),
      );
      return `Changed: ${listed(fields)}.`;
    }
    case 'tool-list-added':
      return `Has a list of ${counted(change.tools, 'tool')} now, ${fromTexts[change.from]}.`;
    case 'tool-list-removed':
      return `Has no tool list any more; it had ${counted(change.tools, 'tool')}.`;
    case 'tool-added':
      return 'Tool added.';
    case 'tool-removed':
      return 'Tool removed.';
    case 'tool-changed':
      return `Definition changed: ${listed(change.fields.map((field) => labelOf(definitionLabels, field)))}.`;
  }
}
