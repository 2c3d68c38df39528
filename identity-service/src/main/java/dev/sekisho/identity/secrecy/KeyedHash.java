package dev.sekisho.identity.secrecy;

/**
 * Turns what must be recognised again, but never read back, into a hash that only this service can make.
 *
 * <p>The parts are hashed with their lengths, so that no two lists of parts run into one another.
 */
public interface KeyedHash {

    /** @return 64 hexadecimal digits, equal for equal parts under the same label */
    String of(Label label, String... parts);

    /** What is hashed; hashes under different labels never meet. */
    enum Label {
        ADDRESS,
        PHONE_NUMBER,
        /** The block of numbers around a number. */
        PHONE_PREFIX,
        PERSON,
        DOCUMENT,
        DECLARED,
        COUNTER_ENTRY,
        STAFF_ADDRESS,
        /** An entry of a screening list. */
        LIST_ENTRY,
        ENROLMENT,
        DISAVOWAL,
        DEVICE,
        CLIENT_ADDRESS,
        /** The network around a client's address. */
        CLIENT_SITE,
        REFRESH_TOKEN,
        CLIENT,
        /** What mail addresses of one series have in common. */
        MAIL_STEM,
        /** The bank account that a wallet is paid out to. */
        PAYEE,
        /** A word that is counted as a signal, such as a country. */
        MARK,
        CODE
    }
}
