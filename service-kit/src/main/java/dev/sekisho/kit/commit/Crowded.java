package dev.sekisho.kit.commit;

/** More commands wait than may wait, or one has waited as long as it may; nothing was done about this one. */
public final class Crowded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Crowded() {
        super("too many commands wait", null, false, false);
    }
}
