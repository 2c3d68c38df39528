package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.id.BankCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Banks' statements, through link-service; never used inside a database transaction. */
public interface BankStatements {

    /** Whose statements of a day are to be expected; empty while nobody can say. */
    Optional<List<BankCode>> expected(LocalDate day);

    Fetched fetch(StatementDay of);

    /** What came of asking. */
    sealed interface Fetched {

        /** It is there, every line of it. */
        record Whole(BankStatement statement) implements Fetched {}

        /** The last file was not believed. */
        record Flawed(String flaw) implements Fetched {}

        /** There is none yet, or nobody could be asked. */
        record Awaited() implements Fetched {}
    }
}
