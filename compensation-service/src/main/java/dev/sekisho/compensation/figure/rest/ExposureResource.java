package dev.sekisho.compensation.figure.rest;

import dev.sekisho.compensation.figure.Basis;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.figure.Exposure;
import dev.sekisho.compensation.figure.Exposure.Possible;
import dev.sekisho.compensation.figure.Exposures;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much further damage there may be, counted and not guessed, with what is assumed said beside it (A45). */
@Path("/v1/damage-exposure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
class ExposureResource {

    private static final String ASSUMED_JA = "確認済みの事案ごとの最新の遡及調査で見つかった類似ウォレットへ出金した口座を、被害の可能性がある"
            + "ものとして数えています。調査の後に銀行が回答した口座や被害が確認された口座も、次の調査か事案の終了までは除いていません。複数の事案に似た口座は事案ごとに数えるため、下限は一件の調査での最大、上限は合計です。";
    private static final String ASSUMED_EN =
            "Accounts charged into wallets that look like those of confirmed cases may be"
                    + " damage. Those that their bank has answered for or confirmed since the look stay in until the next look or"
                    + " the case's end. An account that looks like several cases is counted by each:"
                    + " the least is the most that one look saw, the most is the sum of all.";

    private final Exposures exposures;
    private final DamageFigures figures;
    private final InstantSource clock;

    ExposureResource(Exposures exposures, DamageFigures figures, InstantSource clock) {
        this.exposures = exposures;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:mlro", "staff:auditor"})
    @Operation(
            summary = "Possible further damage by bank, from the looks back that were made until a moment",
            description =
                    "Between least and most; moreDigits says whether it would change the size of what is confirmed.")
    @APIResponse(responseCode = "200", description = "Nothing in it is certain; the assumption is part of the answer")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public ExposureView exposure(@QueryParam("asOf") String asOf) {
        Instant knownAt = Queries.moment("asOf", asOf).orElseGet(clock::instant);
        List<Exposure> found = exposures.asOf(knownAt);
        Money confirmed = figures.asOf(knownAt, Period.UNKNOWN).stream()
                .filter(damage -> damage.basis().equals(Basis.CONFIRMED.name())
                        && damage.source().equals("ALL"))
                .map(Damage::amount)
                .reduce(Money.ZERO, Money::plus);
        Possible least = found.stream().map(Exposure::atLeast).reduce(Possible.NONE, Possible::and);
        Possible most = found.stream().map(Exposure::atMost).reduce(Possible.NONE, Possible::and);
        return new ExposureView(
                knownAt,
                new AssumptionView(ASSUMED_JA, ASSUMED_EN),
                confirmed.yen(),
                PossibleView.of(least),
                PossibleView.of(most),
                Exposure.hasMoreDigits(confirmed, most.amount()),
                found.stream().map(BankExposureView::of).toList());
    }

    /** What may still come, beside what is confirmed. */
    record ExposureView(
            Instant asOf,
            AssumptionView assumption,
            long confirmedYen,
            PossibleView least,
            PossibleView most,
            boolean moreDigits,
            List<BankExposureView> banks) {}

    /** On what the estimate rests. */
    record AssumptionView(String ja, String en) {}

    /** Any look-alike's depositors, and those among them who are to be asked. */
    record PossibleView(long accounts, long amountYen, long likelyAccounts, long likelyYen) {

        static PossibleView of(Possible possible) {
            return new PossibleView(
                    possible.accounts(),
                    possible.amount().yen(),
                    possible.likelyAccounts(),
                    possible.likelyAmount().yen());
        }
    }

    /** The same at one bank. @param whole false if a look had more before it than it could take in */
    record BankExposureView(String bankCode, long looks, boolean whole, PossibleView least, PossibleView most) {

        static BankExposureView of(Exposure exposure) {
            return new BankExposureView(
                    exposure.bank().value(),
                    exposure.looks(),
                    exposure.whole(),
                    PossibleView.of(exposure.atLeast()),
                    PossibleView.of(exposure.atMost()));
        }
    }
}
