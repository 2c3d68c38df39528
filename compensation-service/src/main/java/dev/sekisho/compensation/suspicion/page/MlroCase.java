package dev.sekisho.compensation.suspicion.page;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The case of an item as the MLRO needs it to decide; never printed. */
public record MlroCase(String itemPath, String caseNumber, List<Told> reports, List<Stolen> charges, List<Stop> stops) {

    static MlroCase of(UUID itemId, CaseFile file) {
        return new MlroCase(
                MlroItem.pathOf(itemId),
                file.fraudCase().head().number().value(),
                file.reports().stream()
                        .map(line -> new Told(
                                line.receivedAt(),
                                line.bank().map(BankCode::value).orElse(""),
                                line.statement().orElse("")))
                        .toList(),
                file.confirmed().stream()
                        .map(charge -> new Stolen(
                                charge.charge().toString(),
                                charge.wallet().toString(),
                                charge.bank().value(),
                                charge.amount().yen(),
                                charge.postedAt()))
                        .toList(),
                file.measures().stream()
                        .map(measure -> new Stop(
                                measure.wanted().grade().name(),
                                measure.wanted().targetId().toString(),
                                measure.wanted().rule()))
                        .toList());
    }

    @Override
    public String toString() {
        return "MlroCase[***]";
    }

    /** A report in its own words. */
    public record Told(Instant at, String bankCode, String statement) {

        @Override
        public String toString() {
            return "Told[***]";
        }
    }

    /** A charge that its bank confirmed. */
    public record Stolen(String chargeId, String walletId, String bankCode, long amountYen, Instant postedAt) {}

    /** What was stopped or frozen, by which rule. */
    public record Stop(String grade, String targetId, String rule) {}
}
