package dev.sekisho.identity.secrecy;

/** A hash for tests that only has to be different for different things. */
public final class PlainHash implements KeyedHash {

    @Override
    public String of(Label label, String... parts) {
        return label + "/" + String.join("/", parts);
    }
}
