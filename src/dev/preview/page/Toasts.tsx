import { useEffect } from 'react';
import { Glyph } from './components/Glyph.tsx';
import { useStore } from './store.ts';
import { removeToast, toastStore, type Toast } from './toasts.ts';

const SHOWN_MILLISECONDS = 5000;
const LASTING: readonly string[] = ['danger', 'error'];

const ToastMessage = ({ toast }: { readonly toast: Toast }) => {
  useEffect(() => {
    // What went wrong stays until somebody has closed it.
    if (LASTING.includes(toast.type)) return undefined;
    const timer = window.setTimeout(() => removeToast(toast.id), SHOWN_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [toast]);
  return (
    <div className={`toast toast-${toast.type}`} role={LASTING.includes(toast.type) ? 'alert' : 'status'}>
      <div>
        {toast.title !== undefined && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
      </div>
      <button type="button" aria-label="Close message" onClick={() => removeToast(toast.id)}>
        <Glyph name="remove" size={14} />
      </button>
    </div>
  );
};

export const Toasts = () => (
  <div className="toasts">
    {useStore(toastStore).map((toast) => (
      <ToastMessage key={toast.id} toast={toast} />
    ))}
  </div>
);
