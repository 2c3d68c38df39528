package dev.sekisho.kit.log;

/** A copy of a throwable for the log: its kind and its trace, its message masked. */
final class MaskedThrowable extends Throwable {

    private static final int MAX_CAUSES = 8;

    private final String kind;

    private MaskedThrowable(Throwable original, MaskedThrowable cause) {
        super(Masking.mask(original.getMessage()), cause, false, true);
        this.kind = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static MaskedThrowable of(Throwable original) {
        return of(original, MAX_CAUSES);
    }

    private static MaskedThrowable of(Throwable original, int causesLeft) {
        Throwable cause = original.getCause();
        boolean goOn = cause != null && cause != original && causesLeft > 0;
        return new MaskedThrowable(original, goOn ? of(cause, causesLeft - 1) : null);
    }

    @Override
    public String toString() {
        return getMessage() == null ? kind : kind + ": " + getMessage();
    }
}
