package dev.sekisho.compensation.figure.rest;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What a caller asked for, as far as it can be. */
final class Asked {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9998-12-31T23:59:59Z");

    private Asked() {}

    static Period period(String from, String to) {
        Optional<Instant> begin = moment("occurredFrom", from);
        Optional<Instant> end = moment("occurredTo", to);
        if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
            throw malformed("occurredTo");
        }
        return new Period(begin, end);
    }

    static Optional<Instant> moment(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw malformed(name);
            }
            return Optional.of(moment);
        } catch (DateTimeException notATime) {
            throw malformed(name);
        }
    }

    static Optional<BankCode> bank(String code) {
        if (code != null && !code.matches("[0-9]{4}")) {
            throw malformed("bankCode");
        }
        return Optional.ofNullable(code).map(BankCode::new);
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }
}
