package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The days of banks, and each line of each statement; work on a day is leased on the database's clock. */
public interface StatementDays {

    /** Days that are known already stay as they are. */
    void expect(Collection<StatementDay> days);

    /** Takes days that are due for {@code lease}: nobody else gets them before that runs out. */
    List<DayRecord> claim(int most, Duration lease);

    /** Looks again after {@code pause}. @param flaw of the last file, if none was believed */
    void postpone(StatementDay of, Duration pause, Optional<String> flaw);

    /** Joins the running transaction; nobody else changes the day until it ends. */
    DayRecord lock(StatementDay of);

    Optional<DayRecord> find(StatementDay of);

    /** Writes what a statement came to, with its lines and fact; only of an awaited day. Joins the running transaction. */
    void reconcile(ReconciledDay reconciled);

    /** Nothing of an open day is left. Joins the running transaction. */
    void close(StatementDay of);

    /** The latest days first. */
    List<DayRecord> page(Filter filter, Optional<StatementDay> after, int limit);

    /** Which are looked for. */
    record Filter(Optional<BankCode> bank, Optional<DayState> state, Optional<LocalDate> day) {}
}
