package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.replay.people.Raid;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a raid came to: how far it got, and who said no, in the words of the service that did. */
public final class Trail {

    private final Raid raid;
    private final Refusals refusals;
    private final List<Stopped> stops = new ArrayList<>();
    private final Set<String> accounts = new HashSet<>();
    private Stage reached = Stage.OPENING;
    private Optional<Instant> began = Optional.empty();
    private Optional<Instant> firstStop = Optional.empty();

    Trail(Raid raid, SupportTool support) {
        this.raid = raid;
        this.refusals = new Refusals(support);
    }

    public Raid raid() {
        return raid;
    }

    public Optional<Instant> began() {
        return began;
    }

    public Optional<Instant> firstStop() {
        return firstStop;
    }

    void begins(Instant now) {
        began = Optional.of(now);
    }

    /** An account that was opened for the raid. */
    void opened(String accountId) {
        accounts.add(accountId);
    }

    void reaches(Stage stage) {
        if (stage.compareTo(reached) > 0) {
            reached = stage;
        }
    }

    /** Whether the answer lets the raid go on. */
    boolean passes(Stage stage, Answer answer, Instant now) {
        reaches(stage);
        Optional<Stopped> refused = refusals.of(stage, answer);
        refused.ifPresent(stop -> stopped(stop, now));
        return refused.isEmpty();
    }

    void linkRefused(Answer decided, Instant now) {
        stopped(refusals.ofLink(decided), now);
    }

    private void stopped(Stopped stop, Instant now) {
        reaches(stop.stage());
        stops.add(stop);
        firstStop = firstStop.or(() -> Optional.of(now));
    }

    /**
     * Where an account that is held was answered as if there were none, so that nobody learns of it, the facts say what it was.
     *
     * @param stolenYen by the books of the bank
     * @param held accounts that the services held at any time
     */
    public Attempt attempt(long stolenYen, Set<String> held) {
        boolean wasHeld = accounts.stream().anyMatch(held::contains);
        List<Stopped> named = stops.stream()
                .map(stop -> wasHeld ? refusals.heldIfHidden(stop) : stop)
                .toList();
        return new Attempt(
                raid.id(),
                raid.path(),
                began.orElseThrow(),
                raid.victim().account().bankCode(),
                raid.victim().customer(),
                stops.isEmpty() ? Stage.END : reached,
                named,
                stolenYen);
    }
}
