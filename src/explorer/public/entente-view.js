/* <entente-view src="…/embed?v=1&…" title="…">: a view of Entente in a page, without a frame's markup. */
(() => {
  const LEAST = 240;

  class EntenteView extends HTMLElement {
    static observedAttributes = ["src", "title"];
    #frame = document.createElement("iframe");
    #listen = (event) => this.#resize(event);

    connectedCallback() {
      if (this.shadowRoot === null) {
        const root = this.attachShadow({ mode: "open" });
        Object.assign(this.#frame.style, { display: "block", width: "100%", border: "0" });
        this.#frame.style.height = `${Number(this.getAttribute("height")) || 640}px`;
        this.#frame.loading = "lazy";
        this.#frame.allow = "fullscreen";
        root.append(this.#frame);
        this.style.display = "block";
      }
      this.#show();
      window.addEventListener("message", this.#listen);
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#listen);
    }

    attributeChangedCallback() {
      if (this.shadowRoot !== null) this.#show();
    }

    /* Only web addresses: a script in its place would run here. */
    #show() {
      const src = this.getAttribute("src") ?? "";
      /* An empty address is that of the page itself. */
      if (src === "" || !URL.canParse(src, document.baseURI)) return;
      const { protocol, href } = new URL(src, document.baseURI);
      this.#frame.title = this.getAttribute("title") || "A view of Entente";
      if (/^https?:$/.test(protocol) && this.#frame.src !== href) this.#frame.src = href;
    }

    /* The embed's own word alone, and within reason. */
    #resize({ source, data }) {
      if (source !== this.#frame.contentWindow || data?.type !== "entente:height") return;
      const height = Math.min(20000, Math.max(LEAST, Number(data.height) || LEAST));
      this.#frame.style.height = `${height}px`;
    }
  }

  if (!customElements.get("entente-view")) customElements.define("entente-view", EntenteView);
})();
