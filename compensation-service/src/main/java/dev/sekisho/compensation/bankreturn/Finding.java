package dev.sekisho.compensation.bankreturn;

/** What came of looking for the transfer that a return is of; a stable code. */
public enum Finding {
    /** One transfer, by our own number and the payee's name. */
    BY_REFERENCE,
    /** One transfer of this amount to this name. */
    BY_NAME,
    /** Of several to this name the one of the day from which the money counts, which the bank wrote beside. */
    BY_DAY,
    /** No transfer of this amount in the days before. */
    NO_SUCH_AMOUNT,
    /** Nobody of this name was paid this amount. */
    NO_SUCH_NAME,
    REFERENCE_UNKNOWN,
    /** The number is one transfer's, and the name another's. */
    NAME_DIFFERS,
    /** The bank names neither a number nor a payee. */
    NAMELESS,
    SEVERAL,
    TOO_MANY,
    /** One transfer, of a run that has left and that nobody has confirmed, or whose claims are not all paid yet. */
    NOT_CONFIRMED,
    /** One transfer, and it is an interim payment, of which nothing is owed again by itself. */
    INTERIM,
    /** The day, number and amount of one that was told before, in other words or in a statement that goes on. */
    TOLD_AGAIN,
    /** The statement does not begin with what the last one ended with. */
    STATEMENT_OUT_OF_LINE,
    /** Whoever took the statement is paid by it. */
    IS_BENEFICIARY;

    /** Whether it needs nobody's eyes. */
    public boolean isCertain() {
        return compareTo(BY_DAY) <= 0;
    }
}
