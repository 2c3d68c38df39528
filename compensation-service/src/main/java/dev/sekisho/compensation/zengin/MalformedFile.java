package dev.sekisho.compensation.zengin;

/** A file of transfers or a statement that must not be used: it says at which record, counted from 1, and what is wrong there. */
public final class MalformedFile extends Exception {

    private final int record;
    private final Defect defect;

    MalformedFile(int record, Defect defect) {
        super("record " + record + ": " + defect);
        this.record = record;
        this.defect = defect;
    }

    public int record() {
        return record;
    }

    public Defect defect() {
        return defect;
    }
}
