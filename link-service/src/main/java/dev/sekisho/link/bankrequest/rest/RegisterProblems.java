package dev.sekisho.link.bankrequest.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The problems of the registers, and the parts of a question that are read strictly. */
final class RegisterProblems {

    private RegisterProblems() {}

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such entry").build();
    }

    static ProblemException bankUnknown() {
        return ProblemException.of(422, "bank-unknown", "There is no such partner bank")
                .build();
    }

    static ProblemException ownSide() {
        return ProblemException.of(422, "own-side", "The other side answers this")
                .build();
    }

    static ProblemException over() {
        return ProblemException.of(409, "already-final", "This was answered for good before")
                .build();
    }

    static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    static Optional<BankCode> bank(String text) {
        try {
            return Optional.ofNullable(text).map(BankCode::new);
        } catch (IllegalArgumentException noCode) {
            throw invalid("bankCode", "Pattern");
        }
    }

    static Optional<UUID> after(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw invalid("cursor", "Uuid");
        }
    }
}
