package dev.sekisho.link.imports;

import java.util.Objects;
import java.util.Optional;

/** One person wants its links taken back; nothing happens before another does. */
public record DoubtedImport(ImportHead head, ImportPlanner approved, ImportPlanner doubted) implements LinkImport {

    public DoubtedImport {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(approved, "approved");
        Objects.requireNonNull(doubted, "doubted");
    }

    /** @param sha256 of the file whose links the approver wants taken back */
    Optional<ImportRefusal> refusalOf(ImportPlanner by, String sha256) {
        if (doubted.person().equals(by.person())) {
            return Optional.of(ImportRefusal.SAME_PERSON);
        }
        return head.sha256().equals(sha256) ? Optional.empty() : Optional.of(ImportRefusal.CHECKSUM_DIFFERS);
    }

    WithdrawingImport withdraw(ImportPlanner by) {
        return new WithdrawingImport(head, approved, doubted, by, 0);
    }
}
