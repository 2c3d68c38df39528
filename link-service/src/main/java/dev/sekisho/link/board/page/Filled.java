package dev.sekisho.link.board.page;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.problem.DeskProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody filled into a form of the board; what is not as the form has it is a 400 that names the field. */
final class Filled {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Filled() {}

    /** At least one of them. */
    static Set<Operation> operations(List<String> names) {
        Set<Operation> chosen = EnumSet.noneOf(Operation.class);
        for (String name : names == null ? List.<String>of() : names) {
            chosen.add(one("operation", name, Operation.class));
        }
        if (chosen.isEmpty()) {
            throw DeskProblems.invalid("operation", "NotEmpty");
        }
        return chosen;
    }

    /** At least one, and each of them takes place at a bank, or none does. */
    static Set<Operation> operations(List<String> names, boolean atABank) {
        Set<Operation> chosen = operations(names);
        if (!chosen.stream().allMatch(operation -> operation.isAtABank() == atABank)) {
            throw DeskProblems.invalid("operation", "AtABank");
        }
        return chosen;
    }

    static <E extends Enum<E>> E one(String field, String name, Class<E> type) {
        try {
            return Enum.valueOf(type, name == null ? "" : name);
        } catch (IllegalArgumentException noneOfThem) {
            throw DeskProblems.invalid(field, "OneOf");
        }
    }

    /** A sentence without anything that is no text. */
    static Optional<String> sentence(String field, String text, int most) {
        Optional<String> given = Optional.ofNullable(Pages.given(text));
        given.filter(said -> said.length() > most || !said.matches("[^\\p{Cntrl}]*"))
                .ifPresent(said -> {
                    throw DeskProblems.invalid(field, "Size");
                });
        return given;
    }

    /** By the clock on the wall in Japan. */
    static Optional<Instant> moment(String field, String text) {
        try {
            return Optional.ofNullable(Pages.given(text))
                    .map(given -> LocalDateTime.parse(given).atZone(JAPAN).toInstant());
        } catch (DateTimeException notATime) {
            throw DeskProblems.invalid(field, "Moment");
        }
    }

    static Optional<Integer> number(String field, String text, int most) {
        return Optional.ofNullable(Pages.given(text)).map(given -> {
            if (!given.matches("[1-9][0-9]{0,8}") || Integer.parseInt(given) > most) {
                throw DeskProblems.invalid(field, "Range");
            }
            return Integer.valueOf(given);
        });
    }

    /** As a field for a moment takes it. */
    static String forAField(Instant moment) {
        return moment.atZone(JAPAN).toLocalDateTime().withSecond(0).withNano(0).toString();
    }
}
