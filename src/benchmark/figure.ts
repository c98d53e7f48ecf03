/** Numbers as the table shows them. */
export const figure = {
  seconds(value: number): string {
    if (value >= 90) return `${(value / 60).toFixed(1)} min`;
    return `${value.toFixed(value < 10 ? 1 : 0)} s`;
  },
  /** `bytes` is 0 where memory cannot be measured. */
  memory(bytes: number): string {
    if (bytes === 0) return 'memory not measured';
    return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(2)} GB` : `${(bytes / 1e6).toFixed(0)} MB`;
  },
  kilobytes: (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`,
  milliseconds: (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`,
  times: (value: number): string => `${value.toFixed(2)} times`,
  percent: (share: number): string => `${(100 * share).toFixed(1)} %`,
  count: (value: number): string => Math.round(value).toLocaleString('en'),
};
