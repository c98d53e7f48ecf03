import { CORE_SCHEMA, dump, Type } from 'js-yaml';
import { yamlText } from '../yaml-text.ts';

/** Texts and keys as the pages' script writes them, too. */
const text = new Type('tag:yaml.org,2002:str', {
  kind: 'scalar',
  predicate: (value) => typeof value === 'string',
  represent: (value) => yamlText(value as unknown as string),
});

const schema = CORE_SCHEMA.extend({ implicit: [text] });

/**
 * JSON as YAML that parsers of both 1.1 and 1.2 read alike: names such as `no` and `1e3` are quoted, and hidden characters are written
 * as escapes. Fields that are undefined are left out.
 */
export function toYaml(value: unknown): string {
  return dump(value, { schema, lineWidth: -1, noRefs: true, skipInvalid: true });
}
