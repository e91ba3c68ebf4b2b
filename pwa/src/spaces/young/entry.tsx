import { Route, Router } from "preact-iso";
import "./young.css";
import { Door } from "./entry/Door.tsx";
import { Find } from "./entry/Find.tsx";
import { Invited } from "./entry/Invited.tsx";
import { Lost } from "./entry/Lost.tsx";
import { TrialLink } from "./entry/TrialLink.tsx";
import { CardDoor, NotMine, SquareDoor, TeamDoor } from "./ways/later.tsx";

/** The young person's door: an invitation, the code of this phone, or another way in. */
export default function Entry() {
  return (
    <Router>
      <Route path="/entrer" component={Door} />
      <Route path="/entrer/invitation" component={Invited} />
      <Route path="/invitation" component={Invited} />
      <Route path="/entrer/retrouver" component={Find} />
      <Route path="/entrer/aide" component={Lost} />
      <Route path="/entrer/carte" component={CardDoor} />
      <Route path="/entrer/equipe" component={TeamDoor} />
      <Route path="/entrer/telephone" component={SquareDoor} />
      <Route path="/entrer/perdu" component={NotMine} />
      <Route path="/entrer/lien" component={TrialLink} />
      <Route default component={Door} />
    </Router>
  );
}
