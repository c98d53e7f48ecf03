import { readText, writeFileAtomic } from '../catalog/store.ts';
import type { DoneStage } from './stage.ts';

/** What a run was asked to do; results of another one are not taken over. */
export interface Asked {
  servers: number;
  seed: number;
}

interface StateFile extends Asked {
  done: Record<string, DoneStage>;
}

/** Results by stage, kept in a file, so that a run that was ended can go on. */
export class State {
  readonly done: Map<string, DoneStage>;
  readonly #path: string;
  readonly #asked: Asked;

  private constructor(path: string, asked: Asked, done: Map<string, DoneStage>) {
    this.#path = path;
    this.#asked = asked;
    this.done = done;
  }

  /** What is kept in the file; nothing when it is not there. Throws when it is of other servers. */
  static async read(path: string, { servers, seed }: Asked): Promise<State> {
    const text = await readText(path);
    const kept = text === undefined ? { servers, seed, done: {} } : (JSON.parse(text) as StateFile);
    if (kept.servers !== servers || kept.seed !== seed) {
      throw new Error(
        `What is kept there is of ${kept.servers} servers with seed ${kept.seed}: start anew, without --resume.`,
      );
    }
    return new State(path, { servers, seed }, new Map(Object.entries(kept.done)));
  }

  async keep(id: string, done: DoneStage): Promise<void> {
    this.done.set(id, done);
    const file: StateFile = { ...this.#asked, done: Object.fromEntries(this.done) };
    await writeFileAtomic(this.#path, `${JSON.stringify(file, null, 2)}\n`);
  }

  number(stage: string, name: string): number {
    const value = this.done.get(stage)?.numbers[name];
    if (value === undefined) throw new Error(`This needs what the stage ${stage} finds.`);
    return value;
  }
}
