package dev.sekisho.identity.code;

/** Who is told that something is used up, or that codes fail more often than people mistype. */
public interface CodeAlarm {

    /** One more was asked for than a budget has. */
    void exhausted(BudgetKind kind);

    /** So many percent of the tries from one shared network failed; it accuses nobody and stops nothing. */
    void failing(int percent);
}
