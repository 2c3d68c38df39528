package dev.sekisho.charge.reconciliation.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What lists are asked by; anything that is no such thing is answered with 400. */
final class Questions {

    private static final int LONGEST_CURSOR = 120;

    private Questions() {}

    static Optional<BankCode> bank(String text) {
        return read("bank", text, BankCode::new);
    }

    static <T> Optional<T> read(String field, String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (RuntimeException notSuch) {
            throw invalid(field);
        }
    }

    /** A cursor is the place of the last line that was shown, written so that nobody takes it for more. */
    static String cursor(Object first, Object second) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((first + " " + second).getBytes(StandardCharsets.US_ASCII));
    }

    static <T> Optional<T> place(String cursor, Function<String[], T> reader) {
        return read("cursor", cursor, text -> {
            if (text.length() > LONGEST_CURSOR) {
                throw new IllegalArgumentException("no cursor is that long");
            }
            return reader.apply(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2));
        });
    }

    static ProblemException invalid(String field) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", "Valid")))
                .build();
    }
}
