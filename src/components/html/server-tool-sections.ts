import { capabilityMap } from '../../site/capability-map.ts';
import type { Piece } from '../../site/markup.ts';
import type { ServerRecord } from '../../site/record-reader.ts';
import { serverTools } from '../../site/server-tools.ts';
import { makeUpChart } from '../../site/statistics/make-up.ts';
import { trifectaLegs } from '../../site/trifecta.ts';
import { barChart } from './bar-chart.ts';
import { capabilityTable } from './capability-table.ts';
import { section } from './section.ts';
import { serverControl } from './server-control.ts';
import { serverToolTable } from './server-tool-table.ts';
import { trifecta } from './trifecta.ts';

/** What a server's page says of its tools, of which it has one at least. */
export function serverToolSections(record: ServerRecord): Piece {
  const { server, answers } = record;
  const tools = server.tools.map(({ name }, offset) => ({ name, answer: answers[offset]! }));
  const map = capabilityMap(tools);
  return [
    section({ id: 'tools', title: `Tools (${tools.length}), riskiest first` }, serverToolTable(serverTools(record))),
    barChart(makeUpChart(answers), 2),
    section({ id: 'control', title: 'How to control this server' }, serverControl(record)),
    section({ id: 'trifecta', title: 'Can it leak private data by itself?' }, trifecta(trifectaLegs(tools), server.id)),
    map.length > 0 &&
      section(
        { id: 'capabilities', title: 'What its tools can do beside their category' },
        capabilityTable(map, server.id),
      ),
  ];
}
