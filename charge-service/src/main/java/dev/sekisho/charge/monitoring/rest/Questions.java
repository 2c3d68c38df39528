package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the query of a request says, or a problem that names the parameter. */
final class Questions {

    private Questions() {}

    static Optional<UUID> id(String name, String value) {
        try {
            return Optional.ofNullable(value).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            throw invalid(name);
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> invalid(name));
    }

    private static ProblemException invalid(String name) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", name, "rule", "Known")))
                .build();
    }
}
