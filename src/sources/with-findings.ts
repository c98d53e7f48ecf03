import { findFindings } from '../catalog/findings/find-findings.ts';
import type { Server } from '../catalog/server.ts';

/** The record with what today's kinds find in its own text, and without what earlier ones found. */
export function withFindings<T extends Omit<Server, 'firstSeen' | 'lastChanged'>>(record: T): T {
  const { findings: _earlier, ...rest } = record;
  const findings = findFindings(record);
  return (findings.length === 0 ? rest : { ...rest, findings }) as T;
}
