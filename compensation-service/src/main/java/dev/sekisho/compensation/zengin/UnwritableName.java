package dev.sekisho.compensation.zengin;

/** A name has something in it that the Zengin letters cannot write; it says where, never what. */
public final class UnwritableName extends IllegalArgumentException {

    private final int position;

    UnwritableName(int position) {
        super("a name cannot be written in the Zengin letters at position " + position);
        this.position = position;
    }

    /** The place in the name as it was given, in UTF-16 units from 0; its length if something is missing there. */
    public int position() {
        return position;
    }
}
