import type { Rule } from '../rule.ts';
import { changesData } from './changes-data.ts';
import { deletesData } from './deletes-data.ts';
import { movesMoney } from './moves-money.ts';
import { readsData } from './reads-data.ts';
import { startsProcess } from './starts-process.ts';

/** Every rule, in the order in which pages list them. */
export const rules: readonly Rule[] = [readsData, changesData, startsProcess, deletesData, movesMoney];
