package dev.sekisho.identity.risk;

/** What kind of thing was seen of whoever takes a step. */
public enum SignalKind {
    DEVICE(Nature.COUNTED, Keeping.BRIEF),
    ADDRESS(Nature.PLACE, Keeping.BRIEF),
    /** The /24, or /48 of IPv6, around the address. */
    SITE(Nature.PLACE, Keeping.BRIEF),
    /** What is left of a mail address without digits and additions. */
    MAIL_STEM(Nature.COUNTED, Keeping.BRIEF),
    /** The bank account that a wallet is paid out to. */
    PAYEE(Nature.COUNTED, Keeping.LASTING),
    NUMBER(Nature.COUNTED, Keeping.LASTING),
    DOCUMENT(Nature.COUNTED, Keeping.LASTING),
    PERSON(Nature.COUNTED, Keeping.LASTING),
    /** The network hides who is behind it. */
    HIDDEN(Nature.MARK, Keeping.BRIEF),
    ABROAD(Nature.MARK, Keeping.BRIEF),
    MAIL_DISPOSABLE(Nature.MARK, Keeping.BRIEF),
    MAIL_PLUS(Nature.MARK, Keeping.BRIEF),
    MAIL_DIGITS(Nature.MARK, Keeping.BRIEF);

    private final Nature nature;
    private final Keeping keeping;

    SignalKind(Nature nature, Keeping keeping) {
        this.nature = nature;
        this.keeping = keeping;
    }

    /** Whether it says something by being there at all, however often. */
    public boolean isMark() {
        return nature == Nature.MARK;
    }

    /** Whether it is a place in the network, which strangers may share. */
    public boolean isPlace() {
        return nature == Nature.PLACE;
    }

    /** Whether it is kept for as long as a person may come back with it, and not for a month. */
    public boolean isLasting() {
        return keeping == Keeping.LASTING;
    }

    private enum Nature {
        COUNTED,
        PLACE,
        MARK
    }

    private enum Keeping {
        BRIEF,
        LASTING
    }
}
