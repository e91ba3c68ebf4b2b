import { useEffect, useState } from "preact/hooks";

/** A sound as this page may play it, until it is no longer drawn. */
export function useAddress(sound: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!sound) return;
    const made = URL.createObjectURL(sound);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [sound]);
  return address;
}
