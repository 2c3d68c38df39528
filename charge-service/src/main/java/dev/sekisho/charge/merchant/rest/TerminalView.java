package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.EndedTerminal;
import dev.sekisho.charge.merchant.StoppedTerminal;
import dev.sekisho.charge.merchant.Terminal;
import dev.sekisho.charge.merchant.TerminalStop;
import java.time.Instant;
import java.util.UUID;

/** A terminal as it is registered; whoever is not of the staff hears that it is stopped, and not why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerminalView(
        String shop, String terminal, State state, Instant since, Instant endedAt, Instant stoppedAt, StopView stop) {

    /** Where it stands. */
    enum State {
        OPEN,
        STOPPED,
        ENDED
    }

    static TerminalView of(Terminal terminal, boolean forStaff) {
        TerminalStop stop = terminal instanceof StoppedTerminal stopped ? stopped.stop() : null;
        Instant ended = terminal instanceof EndedTerminal over ? over.until() : null;
        return new TerminalView(
                terminal.at().shop(),
                terminal.at().terminal(),
                state(terminal),
                terminal.since(),
                ended,
                stop == null ? null : stop.at(),
                stop == null || !forStaff ? null : StopView.of(stop));
    }

    private static State state(Terminal terminal) {
        if (terminal instanceof StoppedTerminal) {
            return State.STOPPED;
        }
        return terminal instanceof EndedTerminal ? State.ENDED : State.OPEN;
    }

    /** Why, and by whom. */
    record StopView(TerminalStop.Reason reason, String note, UUID stoppedBy) {

        static StopView of(TerminalStop stop) {
            return new StopView(stop.reason(), stop.note(), stop.by().staffId());
        }
    }
}
