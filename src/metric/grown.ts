/** Counters that grow with the places that are counted. */
export interface Grown<List> {
  /** With room for at least so many places. */
  upTo(size: number): List;
  /** As it is. */
  list(): List;
}

export function grown<List extends Uint32Array | Float64Array>(make: (size: number) => List): Grown<List> {
  let list = make(256);
  return {
    list: () => list,
    upTo: size => {
      if (size <= list.length) return list;
      const longer = make(Math.max(size, list.length * 2));
      longer.set(list);
      list = longer;
      return list;
    },
  };
}
