import { cpus, totalmem } from 'node:os';

/** What the figures depend on, in words; nothing by which the machine could be told from others of its kind. */
export function machineFacts(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unknown processor';
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB of memory`;
  return `${processors.length} cores (${model}), ${memory}, ${process.platform}, Node ${process.versions.node}`;
}
