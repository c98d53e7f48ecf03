import { loadavg } from 'node:os';
import { writeFileAtomic } from '../catalog/store.ts';
import { figure } from './figure.ts';
import { machineFacts } from './machine.ts';
import { places } from './places.ts';
import type { Bench, DoneStage, Outcome, Stage } from './stage.ts';
import type { State } from './state.ts';
import { tableText } from './table.ts';

/** What a run of the stages is told. */
interface Run extends Omit<Bench, 'number'> {
  state: State;
}

const nothing: Outcome = { rows: [], numbers: {} };

/** The results so far as a table. */
function tableOf(stages: readonly Stage[], { servers, state }: Run): string {
  const tools = state.done.get('draw')?.numbers['tools'] ?? 0;
  return tableText(stages, { servers, tools, machine: machineFacts(), done: state.done });
}

/** Paths as they are from here: the table is for readers who have no such folders. */
function withoutFolder(message: string): string {
  return message.replaceAll(`${process.cwd()}/`, '');
}

async function runStage(stage: Stage, bench: Bench): Promise<DoneStage> {
  const started = performance.now();
  const result = await stage
    .run(bench)
    .catch((error: Error): Outcome & { failure: string } => ({ ...nothing, failure: withoutFolder(error.message) }));
  return { ...result, seconds: (performance.now() - started) / 1000, load: loadavg()[0]! };
}

/**
 * Runs those of the stages that are not done, one after the other, and writes results and table after each. One that fails is told
 * in the table, and the others go on. Returns the table.
 */
export async function runStages(
  stages: readonly Stage[],
  wanted: (stage: Stage) => boolean,
  run: Run,
): Promise<string> {
  const { state, note } = run;
  const bench: Bench = { ...run, number: (stage, name) => state.number(stage, name) };
  for (const [position, stage] of stages.entries()) {
    const label = `${position + 1}/${stages.length} ${stage.title}`;
    const known = state.done.get(stage.id);
    if (!wanted(stage) || (known && known.failure === undefined)) {
      note(`${label}: ${known ? 'done before' : 'left out'}`);
      continue;
    }
    note(label);
    const done = await runStage(stage, { ...bench, note: (line) => note(`    ${line}`) });
    await state.keep(stage.id, done);
    await writeFileAtomic(places(run.workDir).table, tableOf(stages, run));
    for (const row of done.rows) {
      const held = row.met === undefined ? '' : row.met ? 'held' : 'MISSED';
      note(`  ${row.measure}: ${row.figure} (bar ${row.bar}) ${held}`);
    }
    if (done.failure !== undefined) note(`  FAILED: ${done.failure}`);
    note(`  ${figure.seconds(done.seconds)}`);
  }
  return tableOf(stages, run);
}
