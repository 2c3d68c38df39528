package dev.sekisho.link.imports;

import java.util.Objects;

/**
 * Two persons want its links taken back; they are, a batch at a time.
 *
 * @param reached the last line that was looked at
 */
public record WithdrawingImport(
        ImportHead head, ImportPlanner approved, ImportPlanner doubted, ImportPlanner withdrawn, int reached)
        implements LinkImport {

    public WithdrawingImport {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(approved, "approved");
        if (doubted.person().equals(withdrawn.person())) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
    }

    WithdrawingImport at(int line) {
        return new WithdrawingImport(head, approved, doubted, withdrawn, line);
    }

    WithdrawnImport over() {
        return new WithdrawnImport(head, approved, doubted, withdrawn);
    }
}
