import { z } from 'zod';
import { npmEntrySchema } from './sources-file.ts';

const { package: named, ...shared } = npmEntrySchema.shape;

const hasReason = ({ expected, reason }: { expected?: string | undefined; reason?: string | undefined }): boolean =>
  (expected ?? 'answers') === 'answers' || reason !== undefined;
const needsReason = { message: 'an entry that is not expected to answer needs a reason', path: ['reason'] };

/** One PyPI package to install from its wheels, start and ask. */
export const pypiEntrySchema = z
  .strictObject({
    ...shared,
    package: named.regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'is no name of a PyPI package'),
    /** Exact, as PEP 440 writes versions; a range would make the record depend on the day. */
    version: z.string().regex(/^(?:\d+!)?\d+(?:\.\d+)*(?:[._-]?[a-z]+[._-]?\d*)*(?:\+[a-z\d.]+)?$/i),
    /** Name of the console script, when the package has several and none is named like the package. */
    bin: z.string().optional(),
  })
  .refine(hasReason, needsReason);
export type PypiEntry = z.infer<typeof pypiEntrySchema>;

const { bin: _bin, version: _version, ...sharedWithImages } = shared;

/** One container image to pull, start and ask. */
export const ociEntrySchema = z
  .strictObject({
    ...sharedWithImages,
    /** The image's name without tag and digest. */
    package: named.regex(/^[a-z0-9][a-z0-9.:-]*(?:\/[a-z0-9._-]+)*$/, 'is no name of an image without tag and digest'),
    /** The image's tag, which says nothing of its bytes; looked up once when there is no digest. */
    version: z
      .string()
      .regex(/^\w[\w.-]{0,127}$/)
      .optional(),
    /** Which bytes are started. */
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .optional(),
  })
  .refine(({ version, digest }) => version !== undefined || digest !== undefined, {
    message: 'an image needs a digest or a tag',
    path: ['digest'],
  })
  .refine(hasReason, needsReason);
export type OciEntry = z.infer<typeof ociEntrySchema>;

/** What the entries of every kind of package have. */
export type PackageEntry = Pick<
  PypiEntry,
  'package' | 'args' | 'env' | 'network' | 'license' | 'seconds' | 'expected' | 'reason'
>;
