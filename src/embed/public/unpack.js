/* Runs the code of a page that holds its own: it is packed, and the page's policy names its hash. */
(async () => {
  const packed = document.getElementById("code").textContent;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(plain).text();
  document.body.append(script);
})();
