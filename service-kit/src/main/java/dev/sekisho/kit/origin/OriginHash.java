package dev.sekisho.kit.origin;

/** A service's own keyed hash of what must be recognised again, but never read back. */
public interface OriginHash {

    /** @return 64 hexadecimal digits; texts under different marks never meet */
    String of(Mark mark, String text);

    /** What is hashed. */
    enum Mark {
        DEVICE,
        CLIENT_ADDRESS,
        /** The network around a client's address. */
        CLIENT_SITE
    }
}
