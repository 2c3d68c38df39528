package dev.sekisho.compensation.fraudcase;

/** How a case ends, how many people that takes, and whether it lets go what it stopped and froze. */
public enum ClosingOutcome {
    /** The depositor used the wallet: what was stopped and frozen for this case is released. */
    OWN_USE(2, true),
    /** The victims were made good; what was frozen stays frozen. */
    MADE_GOOD(1, false),
    /** Nothing was ever found that the reports could mean. */
    NOTHING_FOUND(1, false);

    private final int persons;
    private final boolean releases;

    ClosingOutcome(int persons, boolean releases) {
        this.persons = persons;
        this.releases = releases;
    }

    /** Different people, by person id. */
    public int persons() {
        return persons;
    }

    public boolean releases() {
        return releases;
    }
}
