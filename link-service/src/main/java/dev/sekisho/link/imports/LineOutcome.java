package dev.sekisho.link.imports;

/** What was found of a line, or became of it; said without anything that stands in it. */
public enum LineOutcome {
    READY("would become a link"),
    IMPORTED("became a link, unverified"),
    NO_RECORD("is not one CSV record of eight fields"),
    WALLET_ID("wallet_id is no UUID"),
    PERSON_ID("person_id is no UUID"),
    BANK_UNKNOWN("bank_code is no partner bank's"),
    BRANCH_UNKNOWN("branch_code is no branch of that bank on this day"),
    ACCOUNT("account_type is not ORDINARY, CURRENT or SAVINGS, or account_number has not seven digits"),
    LINKED_ON("linked_on is no date, or after today"),
    REFERENCE("reference is longer than 40 characters or has others than visible ASCII"),
    REPEATED_IN_FILE("an earlier line has the same bank account"),
    KNOWN_HERE("the bank account has or had a link here");

    private final String words;

    LineOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isGood() {
        return this == READY || this == IMPORTED;
    }
}
