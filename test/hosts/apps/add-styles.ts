/** The style sheet of a package, without which its widget shows what it hides. */
export function addStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
