package dev.sekisho.link.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** It is in whole and changes no more; what each line would become is known. */
public record CheckedImport(ImportHead head, Instant checkedAt) implements LinkImport {

    public CheckedImport {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(checkedAt, "checkedAt");
    }

    /** @param sha256 of the file that the approver has looked at */
    Optional<ImportRefusal> refusalOf(ImportPlanner by, String sha256, Duration approvableFor) {
        if (head.opened().person().equals(by.person())) {
            return Optional.of(ImportRefusal.SAME_PERSON);
        }
        if (!head.sha256().equals(sha256)) {
            return Optional.of(ImportRefusal.CHECKSUM_DIFFERS);
        }
        return by.at().isAfter(checkedAt.plus(approvableFor))
                ? Optional.of(ImportRefusal.CHECKED_TOO_LONG_AGO)
                : Optional.empty();
    }

    RunningImport approve(ImportPlanner by) {
        return new RunningImport(head, by);
    }
}
