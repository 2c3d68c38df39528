package dev.sekisho.link.bank;

/** The bank gave no usable answer where one was needed to go on; nothing was changed, and it may be tried again. */
public final class BankUnavailable extends RuntimeException {

    public BankUnavailable() {
        super("the bank gave no usable answer", null, false, false);
    }
}
