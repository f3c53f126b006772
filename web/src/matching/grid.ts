/** Where an arrow key leads in a grid that is filled row by row; the place itself at an edge. */
export function neighbour(at: number, key: string, columns: number, count: number): number {
  const to = at + ({ ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key] ?? 0);
  const sameRow = Math.floor(to / columns) === Math.floor(at / columns);
  if ((key === "ArrowRight" || key === "ArrowLeft") && !sameRow) return at;
  return to < 0 || to >= count ? at : to;
}

/** How many elements stand in the first row. */
export function columnsOf(elements: Pick<HTMLElement, "offsetTop">[]): number {
  const first = elements[0]?.offsetTop;
  return Math.max(1, elements.filter((each) => each.offsetTop === first).length);
}
