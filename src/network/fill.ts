type Numbers = Uint8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/**
 * Writes into each place of an array what it stands for, and returns the array. A loop: a typed array's own `from` walks an
 * iterator, which takes several times as long.
 */
export function fill<Filled extends Numbers>(
  numbers: Filled,
  numberAt: (place: number) => number,
): Filled {
  for (let place = 0; place < numbers.length; place++) numbers[place] = numberAt(place);
  return numbers;
}
