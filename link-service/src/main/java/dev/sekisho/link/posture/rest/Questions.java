package dev.sekisho.link.posture.rest;

import dev.sekisho.kernel.id.BankCode;
import java.util.Optional;
import java.util.UUID;

/** Parts of a question, read strictly. */
final class Questions {

    private Questions() {}

    static Optional<BankCode> bank(String text) {
        try {
            return Optional.ofNullable(text).map(BankCode::new);
        } catch (IllegalArgumentException noCode) {
            throw PostureProblems.invalid("bankCode", "Pattern");
        }
    }

    static Optional<UUID> after(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw PostureProblems.invalid("cursor", "Uuid");
        }
    }
}
