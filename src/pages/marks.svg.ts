import type { APIRoute } from 'astro';
import { riskMarkFile } from '../site/risk-marks.ts';

export const GET: APIRoute = () => new Response(riskMarkFile());
