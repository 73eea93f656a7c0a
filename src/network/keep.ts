/** The last few values that were made, so that what is asked for again need not be. */

/** The value of a key, made where it is missing; what was asked for longest ago goes when there are too many. */
export function keep<Value>(
  values: Map<string, Value>,
  most: number,
  key: string,
  make: () => Value,
): Value {
  const value = values.get(key) ?? make();
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > most && oldest !== undefined) values.delete(oldest);
  return value;
}
