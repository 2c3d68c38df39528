package dev.sekisho.charge.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The positions as they were stored, to look at. */
public interface Positions {

    Optional<DailyPosition> find(LocalDate day);

    Optional<DailyPosition> newest();

    /** Newest first. @param before only days before this one */
    List<DailyPosition> before(LocalDate before, int most);

    /** What moved on each account of a bank or of ours, and what it stood at then, by name. */
    List<Settlement> settlements(LocalDate day);

    /** The trial balance: every account there was, by name. @param after only names behind this one */
    List<AccountBalance> trialBalance(LocalDate day, String after, int most);

    List<Finding> findings(LocalDate day);

    /** What a bank and we owe each other: negative is owed by the bank. @param moved by what moved it, on the day */
    record Settlement(String account, long balanceYen, List<Moved> moved) {}

    /** The lines of one kind on one account and day. */
    record Moved(String kind, long lines, long amountYen) {}

    /** One account at a day's end. @param movedOn the newest day, up to this one, that moved something on it */
    record AccountBalance(String account, LocalDate movedOn, long debitYen, long creditYen, long balanceYen) {}
}
