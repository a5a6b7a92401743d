/** Words of an article cut between two words where they are longer than `most` UTF-16 units. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut).replace(/[\s,;:–-]+$/u, '')} …`;
}
