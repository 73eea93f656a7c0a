/** Tells the page around how high this one is, so that the frame can follow: a message, and nothing else of it. */

export function announceHeight(): void {
  if (window.parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    // Any site may frame an embed, and its height is no secret.
    window.parent.postMessage({ type: "entente:height", height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
  window.addEventListener("message", ({ data }) => {
    if (data?.type !== "entente:height?") return;
    told = 0;
    tell();
  });
}
