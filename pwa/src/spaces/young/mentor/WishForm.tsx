import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { sayWish } from "../../../services/mentoring/mentoring.ts";
import { Button, TextArea, toast, WhoSees } from "../../../ui/index.ts";
import { LikesFields } from "../../mentor/LikesFields.tsx";
import { Alert } from "../parts.tsx";
import type { Mine } from "./index.tsx";
import { y } from "./words.ts";

/** What would suit; nothing is needed. */
export function WishForm({ found, refresh, onClose }: Mine & { onClose: () => void }) {
  const [likes, setLikes] = useState(found.wish);
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    setError(undefined);
    try {
      await sayWish("me", likes, found.version);
      toast(y("form.done"));
      onClose();
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
      void refresh();
    }
  };
  return (
    <div class="stack">
      <p>{y("form.lead")}</p>
      <LikesFields
        value={likes}
        gender={y("form.gender")}
        onInput={next => setLikes({ ...next, wish: likes.wish })}
      />
      <TextArea
        label={y("form.wish")}
        hint={y("form.wish.hint")}
        optional
        rows={3}
        maxLength={400}
        value={likes.wish}
        onInput={wish => setLikes({ ...likes, wish })}
      />
      <WhoSees>{y("form.sees")}</WhoSees>
      <Alert>{error}</Alert>
      <Button kind="filled" wide onClick={send}>
        {y("form.go")}
      </Button>
    </div>
  );
}
