package dev.sekisho.link.request;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.LinkChecked;
import dev.sekisho.link.decision.CheckRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a request, to be written at once: the state it is in, the checks that led there, the facts.
 *
 * @param entered whether the state is a new one; a refused code leaves a record and no new state
 */
public record Move(LinkRequest to, boolean entered, List<CheckRecord> checks) {

    public Move {
        checks = List.copyOf(checks);
    }

    public static Move into(LinkRequest to, List<CheckRecord> checks) {
        return new Move(to, true, checks);
    }

    public static Move into(LinkRequest to, CheckRecord... checks) {
        return into(to, List.of(checks));
    }

    /** It stays where it is, waiting for something else or until another time; nobody needs to hear of it. */
    public static Move within(LinkRequest same) {
        return new Move(same, false, List.of());
    }

    /** It stays where it is, and what was found is recorded. */
    public static Move within(LinkRequest same, CheckRecord check) {
        return new Move(same, false, List.of(check));
    }

    /** In the order in which they became true: each check, then the state. */
    public List<FactData> facts() {
        RequestHead head = to.head();
        List<FactData> facts = new ArrayList<>();
        for (CheckRecord check : checks) {
            facts.add(new LinkChecked(
                    head.id().value(),
                    head.wallet().value(),
                    head.bank().value(),
                    check.step().name(),
                    check.outcome().name(),
                    check.code()));
        }
        if (entered) {
            facts.add(to.entered());
        }
        return List.copyOf(facts);
    }
}
