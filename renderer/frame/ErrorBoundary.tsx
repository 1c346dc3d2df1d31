import { Component, type ReactNode } from 'react';
import { FailureState } from '../ui/FailureState';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly detail: string | null;
}

/** A bug in one screen leaves the frame and the other screens standing. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { detail: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === null ? (
      this.props.children
    ) : (
      <FailureState
        failure={{ code: 'worker/crashed', worker: 'screen', detail }}
        onRetry={() => this.setState({ detail: null })}
      />
    );
  }
}
