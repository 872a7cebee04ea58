/** Shows what the page itself holds, which is what it would send. */
export function tellState(change: Readonly<Record<string, string>>): void {
  const shown = document.querySelector('#app-state');
  if (shown !== null)
    shown.textContent = JSON.stringify({ ...JSON.parse(shown.textContent || '{}'), ...change });
}
