package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.ChangeRefusal;
import dev.sekisho.charge.merchant.RegistryAnswer;
import dev.sekisho.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The problems of the registry. */
final class RegistryProblems {

    private static final Pattern CODE = Pattern.compile(Text.SHORT);

    private RegistryProblems() {}

    static void unlessDone(RegistryAnswer answer) {
        switch (answer) {
            case DONE -> {}
            case MERCHANT_UNKNOWN -> throw merchantUnknown();
            case SHOP_UNKNOWN ->
                throw ProblemException.of(404, "shop-unknown", "The merchant has no such shop")
                        .build();
            case TERMINAL_UNKNOWN ->
                throw ProblemException.of(404, "terminal-unknown", "The merchant has no such terminal")
                        .build();
            case MERCHANT_ENDED, SHOP_ENDED, TERMINAL_ENDED, STOPPED, TOO_MANY ->
                throw ProblemException.of(422, "registry-refused", "The registry stays as it is")
                        .with("rule", answer.name())
                        .build();
        }
    }

    static ProblemException merchantUnknown() {
        return ProblemException.of(404, "merchant-unknown", "There is no such merchant")
                .build();
    }

    static ProblemException refused(ChangeRefusal rule) {
        return rule == ChangeRefusal.DECIDED
                ? ProblemException.of(409, "merchant-change-decided", "This was decided before")
                        .build()
                : ProblemException.of(422, "merchant-change-refused", "This does not count")
                        .with("rule", rule.name())
                        .build();
    }

    /** A shop's or a terminal's code out of the query. */
    static Optional<String> code(String name, String value) {
        if (value != null && !CODE.matcher(value).matches()) {
            throw invalid(name);
        }
        return Optional.ofNullable(value);
    }

    static Optional<UUID> id(String name, String value) {
        try {
            return Optional.ofNullable(value).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            throw invalid(name);
        }
    }

    static ProblemException invalid(String name) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", name, "rule", "Known")))
                .build();
    }
}
