package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.report.Certainty;
import dev.sekisho.compensation.report.Channel;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.problem.Queries;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A report as the console's form sends it; empty fields are what is not known. It has no field for an account or a PIN. */
class ReportForm {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final java.util.regex.Pattern YEN = java.util.regex.Pattern.compile("[0-9]{1,9}");

    @FormParam("key")
    String key;

    @FormParam("source")
    String source;

    @FormParam("channel")
    String channel;

    @FormParam("bankCode")
    String bankCode;

    @FormParam("reportReference")
    String reportReference;

    @FormParam("bankReference")
    String bankReference;

    @FormParam("chargeId")
    String chargeId;

    @FormParam("occurredFrom")
    String occurredFrom;

    @FormParam("occurredTo")
    String occurredTo;

    @FormParam("amountYen")
    String amountYen;

    @FormParam("depositorIsCustomer")
    String depositorIsCustomer;

    @FormParam("statement")
    String statement;

    /** What the API would be sent. @param now until which a day that is not over yet counts */
    AskedReport asked(Instant now) {
        return new AskedReport(
                Pages.given(bankCode),
                Certainty.SUSPECTED,
                Queries.oneOf("channel", Pages.given(channel), Channel.class).orElse(null),
                Queries.oneOf("source", Pages.given(source), Source.class).orElse(null),
                Pages.given(reportReference),
                Pages.given(bankReference) == null ? null : List.of(bankReference.strip()),
                null,
                null,
                Pages.given(chargeId) == null ? null : List.of(charge()),
                day("occurredFrom", occurredFrom)
                        .map(day -> day.atStartOfDay(JAPAN).toInstant())
                        .orElse(null),
                day("occurredTo", occurredTo).map(day -> end(day, now)).orElse(null),
                Queries.matching("amountYen", Pages.given(amountYen), YEN)
                        .map(Long::valueOf)
                        .orElse(null),
                Queries.oneOf("depositorIsCustomer", Pages.given(depositorIsCustomer), "true", "false")
                        .map(Boolean::valueOf)
                        .orElse(null),
                Pages.given(statement));
    }

    private UUID charge() {
        try {
            return UUID.fromString(chargeId.strip());
        } catch (IllegalArgumentException none) {
            throw Queries.malformed("chargeId");
        }
    }

    private static Instant end(LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(JAPAN).toInstant().minusSeconds(1);
        boolean isToday = day.equals(LocalDate.ofInstant(now, JAPAN));
        return isToday ? now : end;
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.ofNullable(Pages.given(text)).map(LocalDate::parse);
        } catch (DateTimeException none) {
            throw Queries.malformed(name);
        }
    }
}
