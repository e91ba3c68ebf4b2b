import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { isEnrolled } from "../../../platform/enrolment.ts";
import { enterWithSquare } from "../../../services/accounts/reopening.ts";
import { Empty, Skeleton } from "../../../ui/index.ts";
import { Taken } from "../entry/Taken.tsx";
import { takeSecret } from "../entry/ticket.ts";
import { NewCode } from "./NewCode.tsx";
import { w } from "./words.ts";

/** `/entrer/telephone`: the second phone read the square of the first; it gets a code of its own. */
export default function SquareDoor() {
  const { route } = useLocation();
  const [secret, setSecret] = useState("");
  const [taken, setTaken] = useState<boolean>();
  useEffect(() => {
    setSecret(takeSecret());
    isEnrolled().then(setTaken, () => setTaken(false));
  }, []);
  if (taken) return <Taken onFree={() => setTaken(false)} />;
  if (taken === false && secret !== "")
    return (
      <NewCode
        send={(code, label) => enterWithSquare(secret, code, label)}
        onEntered={() => route("/jeune", true)}
      />
    );
  return (
    <Screen title={w("second.title")} back="/entrer">
      {taken === undefined ? <Skeleton /> : <Empty text={w("square.none")} />}
    </Screen>
  );
}
