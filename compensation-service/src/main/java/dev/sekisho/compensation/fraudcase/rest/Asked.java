package dev.sekisho.compensation.fraudcase.rest;

import dev.sekisho.compensation.fraudcase.CaseFiles.Place;
import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a caller wrote into a query; whatever is not exactly as documented is a 400. */
final class Asked {

    static final int PAGE = 50;
    static final int MAX_PAGE = 200;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern BANK = Pattern.compile("[0-9]{4}");
    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,64}");

    private Asked() {}

    static int pageSize(String text) {
        if (text == null) {
            return PAGE;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MAX_PAGE) {
            throw ProblemException.of(400, "limit-out-of-range", "The page size is out of range")
                    .with("parameter", "limit")
                    .with("max", MAX_PAGE)
                    .build();
        }
        return Integer.parseInt(text);
    }

    static Optional<Place> place(String cursor) {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Cursor.read(cursor)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(() -> ProblemException.of(400, "cursor-malformed", "The cursor is none of ours")
                                .with("parameter", "cursor")
                                .build()));
    }

    static Optional<BankCode> bank(String text) {
        return matching("bankCode", text, BANK).map(BankCode::new);
    }

    static Optional<String> reference(String text) {
        return matching("reportReference", text, REFERENCE);
    }

    static Optional<CaseState> state(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> malformed("state")));
    }

    static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw malformed(name);
        }
        return "true".equals(text);
    }

    private static Optional<String> matching(String name, String text, Pattern form) {
        if (text != null && !form.matcher(text).matches()) {
            throw malformed(name);
        }
        return Optional.ofNullable(text);
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }
}
