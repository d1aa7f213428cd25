const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();

/** Whether somebody who writes one name means the other, whatever its width and case. */
export const isSameName = (left: string, right: string): boolean => folded(left) === folded(right);
