import { useEffect, useState } from "preact/hooks";

/** A square the server drew, as a picture of this page: no HTML of the server is ever inserted. */
export function Picture({ svg, label }: { svg: string; label: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url ? <img class="qr" src={url} alt={label} /> : null;
}
