package dev.sekisho.compensation.task;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.Deadline;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a task is from its beginning.
 *
 * @param what of which case, whose and why it is there
 * @param taken by whom and when; empty while nobody has
 * @param version of the row, and of the last fact about it
 */
public record TaskHead(UUID id, What what, Deadline deadline, Optional<Taking> taken, long version) {

    public TaskHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(taken, "taken");
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    TaskHead next() {
        return new TaskHead(id, what, deadline, taken, version + 1);
    }

    TaskHead taken(Taking taking) {
        return new TaskHead(id, what, deadline, Optional.of(taking), version + 1);
    }

    /**
     * What has to be done.
     *
     * @param bank whose depositors it is about, where it is about those of one
     * @param claim that is to be paid, whose payee is to be corrected, or whose money may have come back
     * @param since when it has had to be done
     */
    public record What(
            UUID caseId,
            CaseNumber number,
            TaskKind kind,
            Optional<BankCode> bank,
            Optional<UUID> claim,
            Instant since) {

        public What {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(since, "since");
            if (claim.isPresent() != kind.isOfAClaim()) {
                throw new IllegalArgumentException("what is paid is a claim");
            }
        }
    }

    /** Who has taken it on. */
    public record Taking(Actor by, Instant at) {

        public Taking {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }
}
