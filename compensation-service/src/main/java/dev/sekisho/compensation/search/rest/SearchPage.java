package dev.sekisho.compensation.search.rest;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.search.FoundCharge;
import java.time.Instant;
import java.util.List;

/**
 * What a caller could tell, and the charges that fit.
 *
 * @param searched whether there was anything to search by
 * @param next the address of the next page, null on the last one
 */
public record SearchPage(Told told, boolean searched, List<Line> lines, String next) {

    public SearchPage {
        lines = List.copyOf(lines);
    }

    /** As it stood in the address; null where nothing was said. */
    public record Told(
            String bankCode, String bankReference, String amountYen, String from, String until, String lastDigits) {}

    /** One charge. @param caseNumber null if no case that lives has it */
    public record Line(
            String chargeId,
            String bankCode,
            String accountMask,
            long amountYen,
            Instant at,
            String state,
            String bankReference,
            String caseNumber) {

        static Line of(FoundCharge charge) {
            return new Line(
                    charge.charge().toString(),
                    charge.bank().value(),
                    charge.accountMask().orElse(""),
                    charge.amount().yen(),
                    charge.since(),
                    charge.state().name(),
                    charge.bankReference().orElse(""),
                    charge.caseNumber().map(CaseNumber::value).orElse(null));
        }
    }
}
