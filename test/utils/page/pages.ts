import { createHostPage } from '../../../utils/page/host-page.ts';
import { demoSite } from '../../../utils/page/site-profiles.ts';

/** The demo site on the origin that jsdom gives its documents. */
export const testSite = { ...demoSite, origins: ['http://localhost:3000'] };

/** A form with everything the demo profile looks for. */
export const wholeForm = `
  <form data-prescription>
    <span id="d">Legemiddel</span><output aria-labelledby="d">  Herceptin Inj
      væske 600 mg </output>
    <label for="dose">Dosering</label><input id="dose" value=" 1 dose hver 3. uke ">
    <label>Refusjonshjemmel: *<select><option>§ 2</option><option selected> H-resept </option></select></label>
    <input aria-label="Refusjonskode" value="C50">
    <label>Merknad til apotek <textarea maxlength="500">fra før </textarea></label>
  </form>`;

/** jsdom lays nothing out, so it lacks this; what is said in styles it knows. */
export function drawWithoutLayout(): void {
  Element.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 200, 20);
  Element.prototype.checkVisibility = function checkVisibility() {
    if (!this.isConnected || getComputedStyle(this).visibility === 'hidden') return false;
    for (let at: Element | null = this; at !== null; ) {
      if (getComputedStyle(at).display === 'none') return false;
      const parent: Node | null = at.parentNode;
      at = parent instanceof ShadowRoot ? parent.host : at.parentElement;
    }
    return true;
  };
}

export const openPage = () => createHostPage(document, (element) => element.shadowRoot);
