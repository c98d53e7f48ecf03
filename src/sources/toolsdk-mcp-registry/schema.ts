// https://github.com/toolsdk-ai/toolsdk-mcp-registry — packages/<category>/<name>.json and indexes/packages-list.json
import { z } from 'zod';

export const packageFileSchema = z.looseObject({
  name: z.string().nullish(),
  packageName: z.string().optional(),
  /** In its own word on the package: another key than the one it is installed by. */
  key: z.string().optional(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  /** `node` is an npm package, `python` one of PyPI. */
  runtime: z.string().optional(),
  license: z.string().nullish(),
  remotes: z.array(z.looseObject({ type: z.string().optional(), url: z.string() })).nullish(),
});
export type PackageFile = z.infer<typeof packageFileSchema>;

/** What the registry's index holds of one package. */
export const indexEntrySchema = z.looseObject({
  path: z.string(),
  tools: z.record(z.string(), z.unknown()).nullish(),
});

/** The index: packages by name, each read on its own, so that a broken one costs itself alone. */
export const indexSchema = z.record(z.string(), z.unknown());
