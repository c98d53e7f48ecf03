/** What kind of page each folder below `src/content` holds; the folder is also the first part of the pages' addresses. */
export const articleKinds = { attacks: 'Attack pattern', guides: 'Guide' } as const;

export type ArticleFolder = keyof typeof articleKinds;
