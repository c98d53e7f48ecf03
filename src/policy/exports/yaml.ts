import { stringify } from 'yaml';

/** YAML that parsers of both 1.1 and 1.2 read alike: names such as `no` and `1e3` are quoted. */
export function toYaml(value: unknown): string {
  return stringify(value, { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false });
}
