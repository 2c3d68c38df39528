package dev.sekisho.compensation.threshold;

/** What persons may decide about a bank with confirmed damage; to leave it open takes two of them, to stop it one. */
public enum Wish {
    STAY_OPEN(2),
    STOP(1);

    private final int persons;

    Wish(int persons) {
        this.persons = persons;
    }

    /** Different people, by person id. */
    public int persons() {
        return persons;
    }
}
