import { figure } from './figure.ts';
import type { DoneStage, Row, Stage } from './stage.ts';

/** What the table is about. */
export interface TableOf {
  servers: number;
  /** 0 when the servers were not drawn. */
  tools: number;
  machine: string;
  /** By their ids; a stage that did not run is absent. */
  done: ReadonlyMap<string, DoneStage>;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
const verdict = ({ met }: Row): string => (met === undefined ? '–' : met ? 'yes' : '**no**');

function lines({ id, title }: Stage, done: DoneStage | undefined): string[][] {
  if (done === undefined) return id === 'draw' ? [] : [[title, 'not run', '', '–', '']];
  if (done.failure !== undefined) return [[title, `failed: ${done.failure}`, '', '**no**', '']];
  return done.rows.map((row) => [row.measure, row.figure, row.bar, verdict(row), row.baseline]);
}

/** The figures as Markdown: first what they were measured with, then a row a figure. */
export function tableText(stages: readonly Stage[], { servers, tools, machine, done }: TableOf): string {
  const loads = [...done.values()].map(({ load }) => load);
  const busy = loads.length > 0 ? `, load ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}` : '';
  const rows = [
    ['Measure', 'Figure', 'Bar', 'Held', 'Baseline in the same run'],
    ['---', '---', '---', '---', '---'],
    ...stages.flatMap((stage) => lines(stage, done.get(stage.id))),
  ];
  const spent = [...done.values()].reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    `${figure.count(servers)} servers with ${figure.count(tools)} tools, measured on ${machine}${busy}, in ${figure.seconds(spent)}.`,
    '',
    ...rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`),
    '',
  ].join('\n');
}
