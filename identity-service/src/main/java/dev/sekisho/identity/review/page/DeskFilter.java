package dev.sekisho.identity.review.page;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.review.Reviews.Selection;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.kit.problem.Queries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of the held accounts is looked at; it is written in the page's address, so that the address can be passed on. */
public record DeskFilter(Optional<State> state, Optional<HoldKind> kind, boolean overdueOnly) {

    private static final String[] KINDS = {HoldKind.RISK.name(), HoldKind.OTHER_PERSON.name()};

    static DeskFilter of(String state, String kind, String overdue) {
        return new DeskFilter(
                Queries.oneOf("state", state, State.class),
                Queries.oneOf("kind", kind, KINDS).map(HoldKind::valueOf),
                Queries.flag("overdue", overdue));
    }

    Selection selection(Instant overdueBefore) {
        return new Selection(
                state.map(Set::of).orElse(ReviewListPage.WAITING),
                kind,
                overdueOnly ? Optional.of(overdueBefore) : Optional.empty());
    }

    String address(String cursor) {
        return "/desk?cursor=" + cursor
                + state.map(one -> "&state=" + one).orElse("")
                + kind.map(one -> "&kind=" + one).orElse("")
                + (overdueOnly ? "&overdue=true" : "");
    }

    public boolean hasState(String name) {
        return state.map(Enum::name).filter(name::equals).isPresent();
    }

    public boolean hasKind(String name) {
        return kind.map(Enum::name).filter(name::equals).isPresent();
    }

    public List<String> states() {
        return List.of("OPEN", "PROPOSED", "RELEASED", "CLOSED");
    }

    public List<String> kinds() {
        return List.of(KINDS);
    }
}
