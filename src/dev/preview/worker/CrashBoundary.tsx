import { Component, type ReactNode } from 'react';

type Props = { readonly onCrash: (message: string) => void; readonly children: ReactNode };

/** Tells the page when the card throws while it renders; React offers this to classes only. */
export class CrashBoundary extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onCrash(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }

  override render() {
    return this.state.crashed ? null : this.props.children;
  }
}
