/* Runs before the first paint, so that a page that was set to dark does not flash up light. */
(() => {
  const wanted = new URLSearchParams(location.search).get("theme");
  let kept = null;
  try {
    kept = localStorage.getItem("entente-theme");
  } catch {
    /* The browser keeps nothing for this page: the system's setting holds. */
  }
  const theme = wanted === "light" || wanted === "dark" ? wanted : kept;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
