import type { RiskLevel } from '../../catalog/classification.ts';
import { countLevels } from '../count-levels.ts';
import { dayOf, originText, transportsOf } from '../record-facts.ts';
import { reveal } from '../reveal.ts';
import { isTrifecta, trifectaLegs } from '../trifecta.ts';
import type { Twin } from '../twin.ts';
import { pathOf } from './compare-url.ts';
import { textRow, toColumn, toRow, type CellPart, type Column, type Row, type Table } from './table.ts';
import type { CompareWords } from './words.ts';

function levelParts(answers: readonly { riskLevel: RiskLevel }[], order: readonly RiskLevel[]): CellPart[] {
  const levels = countLevels(answers);
  return order.flatMap((level) => (levels[level] ? [{ text: `${levels[level]} ${level}`, level }] : []));
}

function toolsTable(columns: readonly Column[], { categories, levels }: CompareWords): Table {
  const counts = columns.map(({ twin, tools }) =>
    twin.server.toolsOrigin === null ? 'not known' : String(tools.length),
  );
  const rows = [
    textRow('Tools', counts),
    toRow(
      'By risk',
      columns.map(({ tools }) =>
        levelParts(
          tools.map(({ answer }) => answer),
          levels,
        ),
      ),
      '/risk/',
    ),
  ];
  for (const category of categories) {
    const cells = columns.map(({ tools }) =>
      tools.map(({ answer }) => answer).filter((one) => one.category === category),
    );
    if (cells.some((cell) => cell.length > 0))
      rows.push(
        toRow(
          category,
          cells.map((cell) => levelParts(cell, levels)),
          '/categories/',
        ),
      );
  }
  return {
    id: 'tools',
    title: 'Tools by category and level',
    says: 'How many tools there are, and how bad a wrong call is.',
    rows,
  };
}

function capabilityTable(columns: readonly Column[], words: CompareWords): Table {
  const rows: Row[] = [];
  for (const [capability, label] of words.capabilities) {
    const counts = columns.map(
      ({ tools }) => tools.filter(({ answer }) => answer.capabilities.some((one) => one === capability)).length,
    );
    const cells = counts.map((count) => (count === 0 ? [] : [{ text: `${count} ${count === 1 ? 'tool' : 'tools'}` }]));
    if (counts.some((count) => count > 0)) rows.push(toRow(label, cells, `/capabilities/${capability}/`));
  }
  return { id: 'capabilities', title: 'What the tools can do', says: 'Tools with each capability.', rows };
}

function policyTable(columns: readonly Column[]): Table {
  const words: Record<string, string> = {
    allowed: 'Allowed',
    capped: 'Allowed, with a cap',
    asked: 'A person is asked',
    denied: 'Denied',
    hidden: 'Hidden from the agent',
  };
  const rows = Object.entries(words).flatMap(([decision, label]) => {
    const counts = columns.map(({ tools }) => tools.filter((tool) => tool.decision === decision).length);
    return counts.some((count) => count > 0)
      ? [
          textRow(
            label,
            counts.map((count) => (count ? String(count) : '')),
          ),
        ]
      : [];
  });
  return {
    id: 'policies',
    title: 'Recommended policies',
    says: 'What the recommended policy does with the tools.',
    rows,
  };
}

const shownNames = 4;

function nameParts(names: readonly string[], { tools }: Column): CellPart[] {
  const parts: CellPart[] = names
    .slice(0, shownNames)
    .map((name) => toolPart(tools.find((tool) => tool.name === name)!));
  return names.length > shownNames ? [...parts, { text: `and ${names.length - shownNames} more` }] : parts;
}

function toolPart({ name, answer }: Column['tools'][number]): CellPart {
  return { text: reveal(name), level: answer.riskLevel, href: pathOf(answer.page) };
}

function trifectaTable(columns: readonly Column[]): Table {
  const found = columns.map(({ tools }) => trifectaLegs(tools));
  const together = trifectaLegs(columns.flatMap(({ tools }) => tools));
  const alone = found.flatMap((legs, position) => (isTrifecta(legs) ? [columns[position]!.twin.server.title] : []));
  const says =
    alone.length > 0
      ? `${alone.map(reveal).join(' and ')} ${alone.length === 1 ? 'has' : 'have'} all three legs of the lethal trifecta alone.`
      : columns.length > 1 && isTrifecta(together)
        ? 'No server alone has all three legs of the lethal trifecta; in one session together they have.'
        : 'Not all three legs of the lethal trifecta are here.';
  const rows = together.map(({ label }, leg) =>
    toRow(
      label,
      columns.map((column, position) => nameParts(found[position]![leg]!.tools, column)),
    ),
  );
  return { id: 'trifecta', title: 'Lethal trifecta', says, rows };
}

/** Names that more than one server gives a tool. */
function namesTable(columns: readonly Column[]): Table {
  const counts = new Map<string, number>();
  for (const { tools } of columns) for (const { name } of tools) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shared = [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort();
  const rows = shared.map((name) => {
    const cells = columns.map(({ tools }) =>
      tools
        .filter((tool) => tool.name === name)
        .map(({ answer }) => ({
          text: `${answer.category}, ${answer.riskLevel}`,
          level: answer.riskLevel,
          href: pathOf(answer.page),
        })),
    );
    const present = new Set(cells.filter((cell) => cell.length > 0).map((cell) => cell[0]!.text));
    return { label: reveal(name), cells, differs: present.size > 1 };
  });
  const says =
    shared.length === 0
      ? 'No tool has the same name on two of these servers.'
      : 'In one session an agent may take one for the other.';
  return { id: 'names', title: 'Tools of the same name', says, rows };
}

function factsTable(columns: readonly Column[]): Table {
  const servers = columns.map(({ twin }) => twin.server);
  const row = (label: string, read: (server: Twin['server']) => string | undefined): Row => ({
    label,
    cells: servers.map((server) => [{ text: reveal(read(server) || 'not stated') }]),
    differs: false,
  });
  const rows = [
    row('Tool list', originText),
    row('Listed by', ({ sources }) => sources.join(', ')),
    row('Status', ({ status }) => status),
    row('Version', ({ version }) => version),
    row('Licence', ({ license }) => license),
    row('Author', ({ author }) => author),
    row('Transport', (server) => transportsOf(server).join(', ')),
    row('First seen', ({ firstSeen }) => dayOf(firstSeen)),
    row('Last changed', ({ lastChanged }) => dayOf(lastChanged)),
  ];
  return { id: 'origin', title: 'Where this comes from', says: 'Facts of the records.', rows };
}

/** What servers have in common and what not, as tables with a column a server, in the order of the twins. */
export function compare(twins: readonly Twin[], words: CompareWords): Table[] {
  const columns = twins.map(toColumn);
  const makers = [toolsTable, trifectaTable, capabilityTable, policyTable, namesTable, factsTable];
  return makers.map((make) => make(columns, words)).filter(({ id, rows }) => rows.length > 0 || id === 'names');
}
