package dev.sekisho.identity.proof;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The exact bytes that were sent, and the headers beside them; nothing of it is believed or printed yet. */
public record SignedBody(byte[] raw, UnaryOperator<String> headers) {

    /** The header of this name, however often it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    @Override
    public String toString() {
        return "SignedBody[" + raw.length + " bytes]";
    }
}
