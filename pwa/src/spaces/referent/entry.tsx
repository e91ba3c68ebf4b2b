import { useEffect } from "preact/hooks";
import { Route, Router } from "preact-iso";
import { address } from "../../text/index.ts";
import "./referent.css";
import { Activate } from "./entry/Activate.tsx";
import { DemoLink } from "./entry/DemoLink.tsx";
import { SignIn } from "./entry/SignIn.tsx";

/** The professionals' door: `/pro`, `/pro/activer#SECRET`, `/pro/lien#SECRET`. */
export default function ProfessionalsDoor() {
  if (address.peek() !== "vous") address.value = "vous";
  useEffect(() => {
    const root = document.documentElement.dataset;
    root.density = "pro";
    return () => {
      delete root.density;
      address.value = "tu";
    };
  }, []);
  return (
    <Router>
      <Route path="/pro/activer" component={Activate} />
      <Route path="/pro/lien" component={DemoLink} />
      <Route path="/activation" component={Activate} />
      <Route default component={SignIn} />
    </Router>
  );
}
