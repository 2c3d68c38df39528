package dev.sekisho.compensation.search.rest;

import dev.sekisho.compensation.copy.Place;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.search.Told;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** What the caller told; the words of a search are a body, and so stand in no log of addresses. */
record AskedSearch(
        @Pattern(regexp = "[0-9]{4}") String bankCode,
        @Pattern(regexp = "[!-~]{1,200}") String bankReference,
        @Min(1) @Max(MOST_YEN) Long amountYen,
        Instant occurredFrom,
        Instant occurredTo,
        @Pattern(regexp = "[0-9]{1,3}") String lastDigits,
        @Size(max = 64) String cursor) {

    private static final long MOST_YEN = 100_000_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59Z");

    Told told() {
        Told told = new Told(
                Optional.ofNullable(bankCode).map(BankCode::new),
                Optional.ofNullable(bankReference),
                Optional.ofNullable(amountYen).map(Money::yen),
                occurred(),
                Optional.ofNullable(lastDigits));
        if (!told.leadsSomewhere()) {
            throw ProblemException.of(400, "search-without-clue", "Nothing could be found by this search")
                    .detail("A bank with its reference is needed, or an amount and at most 63 days")
                    .build();
        }
        return told;
    }

    private Period occurred() {
        boolean backwards = occurredFrom != null && occurredTo != null && occurredTo.isBefore(occurredFrom);
        if (backwards || isOutside(occurredFrom) || isOutside(occurredTo)) {
            throw ProblemException.of(400, "period-not-possible", "It cannot have happened then")
                    .build();
        }
        return new Period(Optional.ofNullable(occurredFrom), Optional.ofNullable(occurredTo));
    }

    private static boolean isOutside(Instant said) {
        return said != null && (said.isBefore(EARLIEST) || said.isAfter(LATEST));
    }

    Optional<Place> after() {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .map(place -> new Place(place.at(), new ChargeId(place.id())))
                        .orElseThrow(Queries::cursorMalformed));
    }
}
