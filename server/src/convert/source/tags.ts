/** Whether markup has more tags than that. Each becomes an object, which takes hundreds of times its length in memory. */
export function hasMoreTags(markup: string, most: number): boolean {
  let count = 0;
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at + 1)) if (++count > most) return true;
  return false;
}
