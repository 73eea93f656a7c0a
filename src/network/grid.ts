/** The layout's grid: places are whole numbers from 0 to this, both ways. */
export const GRID = 10_000;
