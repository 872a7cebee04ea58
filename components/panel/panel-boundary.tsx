import { Component, type ReactNode } from 'react';
import { VerdictBanner } from '../assessment/verdict-banner.tsx';

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

/** A panel that breaks says that nothing is checked; it never leaves an older verdict standing. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="hj-main">
        <h1 className="aksel-sr-only">Hjemmel</h1>
        <VerdictBanner standing="failed" />
      </main>
    );
  }
}
