import { config } from '../../config.ts';

/** Who asks: the crawler's name, the page that says what it does and never does, and where a person answers. */
export const userAgent = `${config.siteName.replaceAll(' ', '-')}-crawler/1.0 (+${config.siteUrl}/about/; ${config.contactEmail})`;
