import { fallbackId, npmId } from '../catalog/server-id.ts';
import type { Remote } from '../catalog/remote.ts';
import type { Package } from '../catalog/server.ts';
import type { ToolDefinition } from '../catalog/tool.ts';
import type { Facts, Listing } from '../sources/source.ts';
import { drawNameStyle, drawTool, filled } from './draw-tool.ts';
import { languages } from './languages.ts';
import type { Material } from './material.ts';
import { randomOf, type Random } from './random.ts';
import { drawQuantity } from './scale-model.ts';

/** Shares of servers: copies of an earlier one under another owner, and those not described in English. */
const forks = 0.08;
const notEnglish = 0.06;

const syllables = [
  'ar',
  'bel',
  'cor',
  'dex',
  'el',
  'fin',
  'gra',
  'hub',
  'io',
  'jet',
  'kin',
  'lum',
  'mor',
  'nex',
  'or',
  'pix',
  'qua',
  'rin',
  'sol',
  'tra',
  'um',
  'vex',
  'wyn',
  'xen',
  'yar',
  'zo',
];
const endings = ['mcp', 'mcp-server', 'server', 'tools', 'connector', ''];
const sources = [
  'mcp-registry',
  'mcp-registry',
  'mcp-registry',
  'tools-list',
  'toolsdk-mcp-registry',
  'mcpm',
  'docker-mcp-registry',
];

function invented(random: Random): string {
  return Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join('');
}

/** What a server's id is made of. */
interface Place {
  id: string;
  packages: Package[];
  remotes: Remote[];
  repository?: { url: string };
}

/** Where the server is published. The index in the name keeps two servers of one owner apart. */
function drawPlace(brand: string, index: number, random: Random): Place {
  const owner = `${random.pickSkewed(syllables)}${random.pickSkewed(syllables)}${random.below(400)}`;
  const ending = random.pick(endings);
  const name = `${brand}${ending === '' ? '' : `-${ending}`}-${index.toString(36)}`;
  const repository = { url: `https://github.com/${owner}/${name}` };
  const packageOf = (registryType: 'npm' | 'pypi', identifier: string): Package => ({
    registryType,
    identifier,
    version: `${random.below(4)}.${random.below(20)}.${random.below(20)}`,
    transport: { type: 'stdio' },
  });
  const kind = random.next();
  if (kind < 0.4)
    return { id: `io.github.${owner}/${name}`, packages: [packageOf('npm', name)], remotes: [], repository };
  if (kind < 0.55) {
    const url = `https://mcp.${brand}.example/${name}`;
    return { id: `example.${brand}/${name}`, packages: [], remotes: [{ type: 'streamable-http', url }] };
  }
  if (kind < 0.8)
    return {
      id: npmId(`@${owner}/${name}`),
      packages: [packageOf('npm', `@${owner}/${name}`)],
      remotes: [],
      repository,
    };
  if (kind < 0.9) return { id: fallbackId('pypi', name), packages: [packageOf('pypi', name)], remotes: [], repository };
  return { id: fallbackId('repo', owner, name), packages: [], remotes: [], repository };
}

/** The server's tools under names of their own, as a record has them. */
function drawTools(brand: string, material: Material, random: Random): ToolDefinition[] {
  const style = drawNameStyle(brand, random);
  const language = random.chance(notEnglish) ? random.pick(languages) : undefined;
  const tools = new Map<string, ToolDefinition>();
  const count = drawQuantity('toolsPerServer', random);
  for (let tries = 0; tools.size < count && tries < count * 3; tries += 1) {
    const tool = drawTool(style, language, material, random);
    if (!tools.has(tool.name)) tools.set(tool.name, tool);
  }
  return [...tools.values()];
}

/** Server number `index` of the catalog with this seed, as a source would list it. It depends on nothing but its arguments. */
export function drawServer(seed: number, index: number, material: Material): Listing {
  const random = randomOf(seed, index);
  const forked = index > 0 && random.chance(forks) ? random.below(index) : index;
  const content = randomOf(seed, forked, 'content');
  const brand = content.chance(0.5) ? content.pickSkewed(material.objects) : invented(content);
  const tools = drawTools(brand, material, content);
  const description = filled('', drawQuantity('serverDescriptionChars', content), material.serverSentences, content);
  if (forked !== index && tools.length > 1 && random.chance(0.5)) tools.pop();
  const { id, ...place } = drawPlace(brand, index, random);
  const facts: Facts = {
    title: `${brand.charAt(0).toUpperCase()}${brand.slice(1)} ${random.pick(['MCP', 'MCP Server', 'Server', 'Connector'])}`,
    ...(description === '' ? {} : { description }),
    version: `${random.below(3)}.${random.below(30)}.${random.below(30)}`,
    license: random.pick(['MIT', 'MIT', 'Apache-2.0']),
    ...place,
    toolsOrigin: { source: 'tools-list', from: random.pick(['tools/list', 'tools/list', 'published', 'extracted']) },
  };
  const source = random.pick(sources);
  return {
    source,
    label: id,
    id,
    aliases: [],
    facts: { ...facts, toolsOrigin: { ...facts.toolsOrigin!, source } },
    tools,
    defects: [],
  };
}
