/** One figure of the table. */
export interface Row {
  /** What was measured. */
  measure: string;
  figure: string;
  /** What it is held to with 43,000 servers; empty when it is told for comparison alone. */
  bar: string;
  /** Absent without a bar, and where this machine could not measure it. */
  met?: boolean | undefined;
  /** What the figure is to be compared with, measured in the same run. */
  baseline: string;
}

/** What a stage found: rows for readers, and numbers for the stages that come after it. */
export interface Outcome {
  rows: Row[];
  numbers: Record<string, number>;
}

/** A stage that is done, or that failed. */
export interface DoneStage extends Outcome {
  /** Why it failed; its figures are then missing. */
  failure?: string;
  /** How long it took, with its baseline. */
  seconds: number;
  /** The machine's load over the last minute when it ended: other work makes times longer. */
  load: number;
}

/** One run of all stages. */
export interface Bench {
  servers: number;
  seed: number;
  /** Processes that work side by side. */
  cores: number;
  /** The real catalog whose words are drawn from. */
  from: string;
  /** All that the stages write lies below it. */
  workDir: string;
  /** A number that an earlier stage found; throws, naming the stage, when that one failed or did not run. */
  number(stage: string, name: string): number;
  /** A line for who waits. */
  note(line: string): void;
}

/** One part of the bench. Its results are kept, so that it need not be repeated when a later one is ended. */
export interface Stage {
  id: string;
  /** What it does, for who waits. */
  title: string;
  run(bench: Bench): Promise<Outcome>;
}
