package dev.sekisho.link.credit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.NextWord;
import dev.sekisho.link.bank.NextWord.WaitsFor;
import dev.sekisho.link.credit.Credit;
import dev.sekisho.link.credit.CreditBankAccount;
import dev.sekisho.link.credit.CreditOrder;
import dev.sekisho.link.credit.DecideCredit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where charge-service has bank accounts credited; nobody else may. */
@Path("/internal/v1/credits/{payoutId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:charge-service")
@Tag(name = "credits")
class CreditResource {

    /** As much as one payout may be. */
    private static final long MOST_YEN = 10_000_000;

    private final CreditBankAccount credits;
    private final DecideCredit decisions;

    CreditResource(CreditBankAccount credits, DecideCredit decisions) {
        this.credits = credits;
        this.decisions = decisions;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Credits the link's bank account once under the payout's id",
            description = "The same again asks what became of it. UNKNOWN is not a failure: the bank may have booked.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, DECLINED or UNKNOWN")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem payout-content-differs")
    public CreditView credit(@PathParam("payoutId") UUID payoutId, @NotNull @Valid AskedCredit asked) {
        CreditOrder order = new CreditOrder(
                new PayoutId(payoutId),
                new LinkId(asked.linkId()),
                new WalletId(asked.walletId()),
                Money.yen(asked.amountYen()));
        Credit credit = credits.credit(order);
        if (!credit.isOf(order)) {
            throw ProblemException.of(422, "payout-content-differs", "This payout is known with another content")
                    .build();
        }
        return view(credit);
    }

    @POST
    @Path("/inquiries")
    @Operation(
            summary = "Asks the bank what became of a payout's credit",
            description =
                    "An id that was never heard of is closed for ever. A credit that the bank never saw is sent again"
                            + " under the same id.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, DECLINED or UNKNOWN")
    public CreditView inquire(@PathParam("payoutId") UUID payoutId) {
        return view(credits.inquire(new PayoutId(payoutId)));
    }

    @PUT
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What two persons decided of a credit that its bank cannot answer",
            description = "The bank's own word, if it came first, stays; UNKNOWN while a request may be on its way.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, DECLINED or UNKNOWN, as it stands")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public CreditView decide(@PathParam("payoutId") UUID payoutId, @NotNull @Valid DecidedCredit decided) {
        PayoutId id = new PayoutId(payoutId);
        return view(
                decided.decision() == Decision.BOOKED
                        ? decisions.booked(id, decided.evidence())
                        : decisions.notBooked(id));
    }

    private CreditView view(Credit credit) {
        return CreditView.of(credit, credits.nextWord(credit));
    }

    /** A credit as charge-service asks for it. */
    record AskedCredit(
            @NotNull UUID linkId,
            @NotNull UUID walletId,
            @NotNull @Min(1) @Max(MOST_YEN) Long amountYen) {}

    /** What was decided, and where the evidence for it is kept. */
    record DecidedCredit(
            @NotNull Decision decision,
            @NotNull @Pattern(regexp = "[!-~]{1,100}") String evidence) {}

    /** Whether the bank is taken to have booked. */
    enum Decision {
        BOOKED,
        NOT_BOOKED
    }

    /** What is known of a credit; askAgainAt and waitsFor where nothing can be heard before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CreditView(
            UUID payoutId, String outcome, String bankReference, String reason, Instant askAgainAt, WaitsFor waitsFor) {

        static CreditView of(Credit credit, Optional<NextWord> next) {
            UUID payout = credit.payout().value();
            if (credit instanceof Credit.Settled settled) {
                return new CreditView(
                        payout,
                        settled.isAccepted() ? "ACCEPTED" : "DECLINED",
                        settled.bankReference().orElse(null),
                        settled.reason().orElse(null),
                        null,
                        null);
            }
            return credit instanceof Credit.Closed closed
                    ? new CreditView(payout, "DECLINED", null, closed.reason().name(), null, null)
                    : new CreditView(
                            payout,
                            "UNKNOWN",
                            null,
                            null,
                            next.map(NextWord::at).orElse(null),
                            next.map(NextWord::waitsFor).orElse(null));
        }
    }
}
