package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.DepositorStopTaken;
import dev.sekisho.kernel.event.link.LinkStopLifted;
import dev.sekisho.kernel.event.link.LinkStopTaken;
import dev.sekisho.kernel.id.LinkId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * That one case, or the depositor before there is a case, stops one link; several may stop the same one, and each lifts its own only.
 *
 * @param caseNumber whose stop it is; empty for one that was lifted before it ever came
 * @param word the depositor's, said through the bank; its case takes the stop over
 * @param lifted for good: a stop that comes after its own lifting stops nothing
 */
public record Stop(UUID id, LinkId link, Optional<String> caseNumber, Optional<UUID> word, boolean lifted) {

    private static final Pattern CASE_NUMBER = Pattern.compile("SKS-[0-9]{4}-[0-9]{6}-[0-9]");

    public Stop {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(link, "link");
        if (caseNumber.isEmpty() && word.isEmpty() && !lifted) {
            throw new IllegalArgumentException("a stop is some case's, or a depositor's");
        }
        if (caseNumber.filter(number -> !CASE_NUMBER.matcher(number).matches()).isPresent()) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    public static Stop of(UUID id, LinkId link, String caseNumber) {
        return new Stop(id, link, Optional.of(caseNumber), Optional.empty(), false);
    }

    static Stop ofDepositor(UUID id, LinkId link, UUID word) {
        return new Stop(id, link, Optional.empty(), Optional.of(word), false);
    }

    static Stop closed(UUID id, LinkId link) {
        return new Stop(id, link, Optional.empty(), Optional.empty(), true);
    }

    Stop lift() {
        return new Stop(id, link, caseNumber, word, true);
    }

    LinkStopTaken taken(LinkState state) {
        return new LinkStopTaken(
                id, link.value(), caseNumber.orElseThrow(), EndReason.FRAUD_REPORT.name(), state.name());
    }

    DepositorStopTaken takenForDepositor(LinkState state) {
        return new DepositorStopTaken(id, link.value(), word.orElseThrow(), state.name());
    }

    LinkStopLifted liftedIn(LinkState state) {
        return new LinkStopLifted(id, link.value(), caseNumber.orElse(null), state.name());
    }
}
