// The logo of the site's owner, in the bar above every screen and on paper: one image for as long as the widget stands, so that it is
// loaded once, and of the page's own site only. It is in sight only where it came.

import { ofThisSite } from "./request.js";

/** How long the network of a frame stays open for it, in milliseconds. */
const PATIENCE = 5_000;
/** How much finer paper is than a screen. */
const FINER = 4;

export class Logo {
  image = Object.assign(new Image(), { referrerPolicy: "no-referrer", hidden: true });
  #element;

  constructor(element) {
    this.#element = element;
    this.image.onload = () => (this.image.hidden = false);
    this.image.onerror = () => (this.image.hidden = true);
    this.changed();
  }

  /** Takes over a changed attribute. */
  changed() {
    const { image } = this;
    const { logo, brand } = this.#element;
    image.alt = brand ?? "";
    const address = logo && ofThisSite(logo);
    if (!address) {
      image.removeAttribute("src");
      image.hidden = true;
    } else if (image.src != address) image.src = address;
  }

  /** Waits until it is there, or is found not to come. */
  settled() {
    const { image } = this;
    return (
      image.complete ||
      new Promise((done) => {
        for (const end of ["load", "error"]) image.addEventListener(end, done);
        setTimeout(done, PATIENCE);
      })
    );
  }

  /** What is seen of it, to be put on paper: an image would have to be loaded again there. */
  drawn() {
    const { image } = this;
    const { width, height, hidden } = image;
    if (hidden) return undefined;
    const canvas = Object.assign(document.createElement("canvas"), { width: width * FINER, height: height * FINER });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  }
}
