import { config } from '../../config.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { socialImageSize, type SocialImage } from '../../site/social/social-image.ts';

/** A page as the services show it where somebody links to it. */
interface SharedPage {
  title: string;
  description: string;
  /** From the site's root. */
  path: string;
  image: SocialImage;
  /** A text that people wrote, such as a guide. */
  article?: boolean;
}

export function socialMeta({ title, description, path, image, article = false }: SharedPage): Markup {
  const { width, height } = socialImageSize;
  return markup`
    <meta property="og:type" content="${article ? 'article' : 'website'}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:url" content="${config.siteUrl}${path}">
    <meta property="og:image" content="${config.siteUrl}${image.path}">
    <meta property="og:image:width" content="${width}">
    <meta property="og:image:height" content="${height}">
    <meta property="og:image:alt" content="${image.alt}">
    <meta name="twitter:card" content="summary_large_image">
  `;
}
