/** Numbers of the sources that bear a statement out, each a link to its place in the list below. */
export function Cited({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup className="cited">
      {numbers.map((number) => (
        <a
          key={number}
          href={`#source-${number}`}
          aria-label={`Source ${number}`}
          onClick={(event) => {
            // The address is the view's; a hash in it would be a step for Back that changes nothing.
            event.preventDefault();
            const source = document.getElementById(`source-${number}`);
            source?.scrollIntoView({ block: "nearest" });
            source?.focus({ preventScroll: true });
          }}
        >
          {number}
        </a>
      ))}
    </sup>
  );
}
