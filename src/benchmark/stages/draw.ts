import { gatherMaterial } from '../../synthesis/material.ts';
import { synthesizeCatalog, synthesizeToolsLists } from '../../synthesis/synthesize.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Draws the servers that everything is measured with. */
export const draw: Stage = {
  id: 'draw',
  title: 'Draw the servers',
  async run({ servers, seed, from, workDir }) {
    const { lists, catalog, quarter } = places(workDir);
    const synthesis = { servers, seed, material: await gatherMaterial(from), step() {} };
    const drawn = await synthesizeCatalog(catalog, synthesis);
    await synthesizeToolsLists(lists, synthesis);
    await synthesizeCatalog(quarter, { ...synthesis, servers: Math.ceil(servers / 4) });
    return { rows: [], numbers: { ...drawn } };
  },
};
