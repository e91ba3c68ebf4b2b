import { useEffect } from "preact/hooks";

/** Puts the keyboard in the first box of a form that has just been opened. */
export function useFirst(id: string): void {
  useEffect(() => {
    const timer = setTimeout(() => document.getElementById(id)?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
}
