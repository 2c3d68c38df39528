package dev.sekisho.compensation.escalation.rest;

import dev.sekisho.compensation.escalation.Escalations.Logged;
import dev.sekisho.compensation.escalation.KnownEscalation;
import dev.sekisho.kernel.csv.CsvRow;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;

/** The escalation log as a CSV file, which says by a last row where it was cut. @param most steps of one file */
record LogFile(int most) {

    /** By which spreadsheets know that the file is in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param readAhead one more than the file may have, if there are more */
    String of(List<Logged> readAhead) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK)
                .append(CsvRow.of(
                        "at",
                        "step",
                        "level",
                        "trigger",
                        "about",
                        "bankCode",
                        "counted",
                        "amountYen",
                        "acknowledgeBy",
                        "staffId",
                        "words",
                        "escalationId"));
        readAhead.stream().limit(most).forEach(logged -> file.append(row(logged)));
        if (readAhead.size() > most) {
            Instant on = readAhead.get(most).step().at();
            file.append(
                    CsvRow.of(on, "CUT", "", "", "", "", "", "", "", "", "more steps, to be asked for from here", ""));
        }
        return file.toString();
    }

    private static String row(Logged logged) {
        return CsvRow.of(
                logged.step().at(),
                logged.step().kind(),
                logged.step().level(),
                logged.sign().trigger(),
                logged.sign().about(),
                logged.sign().bank().map(BankCode::value).orElse(""),
                logged.sign().counted(),
                logged.sign().amount().yen(),
                logged.step().acknowledgeBy().map(Instant::toString).orElse(""),
                logged.step().word().map(word -> word.by().staff().toString()).orElse(""),
                logged.step().word().map(KnownEscalation.Word::words).orElse(""),
                logged.step().escalation());
    }
}
