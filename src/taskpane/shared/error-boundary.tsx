// Owns what the clerk sees if the pane itself breaks: a sentence instead of an empty pane.

import { Component, type ReactNode } from "react";
import { startTexts } from "../start-texts";

interface ErrorBoundaryState {
  readonly message: string | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <p role="alert">
        {startTexts.crashed}
        {message}
      </p>
    );
  }
}
