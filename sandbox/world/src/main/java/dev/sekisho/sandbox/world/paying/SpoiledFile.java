package dev.sekisho.sandbox.world.paying;

/** A file of transfers that the bank does not take. */
public final class SpoiledFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final int place;

    /** @param place of the record, from 1 */
    SpoiledFile(int place, String reason) {
        super(reason);
        this.place = place;
    }

    /** The record's place in the file, from 1. */
    public int place() {
        return place;
    }
}
