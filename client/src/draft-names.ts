/** What drafts and the documents that are made of them are called. */

/** A name for the file that any file system takes. */
export function fileName(agency: string, year: number): string {
  return `${year}-${agency.trim().replace(/[\\/:*?"<>|\s]+/g, "-")}.nianbao.md`;
}

/** What a file is called in its folder. */
export const nameOf = ({ path }: { readonly path: string }): string => path.slice(path.lastIndexOf("/") + 1);

/** Without the ending of drafts. */
export const stemOf = (name: string): string => name.replace(/(?:\.nianbao)?\.md$/i, "");

/** More drafts of one name than this nobody has. */
const MOST_OF_ONE_NAME = 99;

/** The name itself, or with the first number behind it that is not taken: 年报.nianbao.md, 年报-2.nianbao.md. */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string | undefined> {
  for (let number = 1; number <= MOST_OF_ONE_NAME; number++) {
    const tried = number === 1 ? name : `${stemOf(name)}-${number}.nianbao.md`;
    if (!(await isTaken(tried))) return tried;
  }
  return undefined;
}
