import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Random } from './random.ts';

const quantiles = z.array(z.number()).length(101);

const scaleModelSchema = z.strictObject({
  about: z.string(),
  toolsPerServer: quantiles,
  toolDescriptionChars: quantiles,
  inputSchemaBytes: quantiles,
  schemaProperties: quantiles,
  toolNameChars: quantiles,
  serverDescriptionChars: quantiles,
  /** Share of tools. */
  toolHasDescription: z.number(),
  /** Share of tools. */
  toolHasAnnotation: z.number(),
});

/** How many tools real servers have, and how long their texts and schemas are. */
export const scaleModel = scaleModelSchema.parse(
  JSON.parse(readFileSync(new URL('scale-model.json', import.meta.url), 'utf8')),
);
export type Quantity = {
  [K in keyof typeof scaleModel]: (typeof scaleModel)[K] extends number[] ? K : never;
}[keyof typeof scaleModel];

/** The quantity at this share of real servers, 0 to 1, as a whole number. */
export function quantityAt(quantity: Quantity, share: number): number {
  const points = scaleModel[quantity];
  const place = share * (points.length - 1);
  const below = Math.floor(place);
  const from = points[below] as number;
  return Math.round(from + (points[below + 1]! - from) * (place - below));
}

/** A whole number that is distributed as the quantity is among real servers. */
export function drawQuantity(quantity: Quantity, random: Random): number {
  return quantityAt(quantity, random.next());
}
