import { renderToString } from "preact-render-to-string";
export function Shell() {
  return (
    <main>
      <h1>Cap 18</h1>
    </main>
  );
}
export const shell = () => renderToString(<Shell />);
