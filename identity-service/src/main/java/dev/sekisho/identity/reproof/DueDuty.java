package dev.sekisho.identity.reproof;

import dev.sekisho.kernel.event.identity.ReproofReminded;
import dev.sekisho.kernel.event.identity.ReproofRequired;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Assigned, and the holder was not yet told by a message. */
public record DueDuty(DutyHead head, long version) implements TimelyDuty {

    DutyChange reminded(Instant now) {
        return new DutyChange(
                new RemindedDuty(head, version, now),
                new ReproofReminded(head.id(), head.account().value()));
    }

    /** @param by the staff member who wanted it, where one did */
    ReproofRequired required(Optional<UUID> by, String policyVersion) {
        return new ReproofRequired(
                head.id(),
                head.account().value(),
                head.wave().orElse(null),
                head.reason().name(),
                head.code(),
                head.method().name(),
                head.dueBy().toString(),
                by.orElse(null),
                policyVersion);
    }
}
