package dev.sekisho.link.debit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.NextWord;
import dev.sekisho.link.bank.NextWord.WaitsFor;
import dev.sekisho.link.debit.AcceptedDebit;
import dev.sekisho.link.debit.ClosedDebit;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.DebitBankAccount;
import dev.sekisho.link.debit.DebitOrder;
import dev.sekisho.link.debit.DecideDebit;
import dev.sekisho.link.debit.DeclinedDebit;
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

/** Where charge-service has bank accounts debited; nobody else may. */
@Path("/internal/v1/debits/{chargeId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:charge-service")
@Tag(name = "debits")
class DebitResource {

    /** The monthly cap: no single charge can be more. */
    private static final long MOST_YEN = 300_000;

    private final DebitBankAccount debits;
    private final DecideDebit decisions;

    DebitResource(DebitBankAccount debits, DecideDebit decisions) {
        this.debits = debits;
        this.decisions = decisions;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Debits the link's bank account once under the charge's id",
            description = "The same again asks what became of it. UNKNOWN is not a failure: the bank may have booked.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, DECLINED or UNKNOWN")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem charge-content-differs")
    @APIResponse(responseCode = "503", description = "Problem too-busy: what is not known to be claimed was not")
    public DebitView debit(@PathParam("chargeId") UUID chargeId, @NotNull @Valid AskedDebit asked) {
        DebitOrder order = new DebitOrder(
                new ChargeId(chargeId),
                new LinkId(asked.linkId()),
                new WalletId(asked.walletId()),
                Money.yen(asked.amountYen()));
        Debit debit = debits.debit(order);
        if (!debit.isOf(order)) {
            throw ProblemException.of(422, "charge-content-differs", "This charge is known with another content")
                    .build();
        }
        return view(debit);
    }

    @POST
    @Path("/inquiries")
    @Operation(
            summary = "Asks the bank what became of a charge's debit",
            description =
                    "An id that was never heard of is closed for ever. A debit that the bank never saw is sent again"
                            + " under the same id.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, DECLINED or UNKNOWN")
    public DebitView inquire(@PathParam("chargeId") UUID chargeId) {
        return view(debits.inquire(new ChargeId(chargeId)));
    }

    @PUT
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What two persons decided of a debit that its bank cannot answer",
            description = "The bank's own word, if it came first, stays; UNKNOWN while a request may be on its way.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, DECLINED or UNKNOWN, as it stands")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public DebitView decide(@PathParam("chargeId") UUID chargeId, @NotNull @Valid DecidedDebit decided) {
        ChargeId id = new ChargeId(chargeId);
        return view(
                decided.decision() == Decision.BOOKED
                        ? decisions.booked(id, decided.evidence())
                        : decisions.notBooked(id));
    }

    private DebitView view(Debit debit) {
        return DebitView.of(debit, debits.nextWord(debit));
    }

    /** A debit as charge-service asks for it. */
    record AskedDebit(
            @NotNull UUID linkId,
            @NotNull UUID walletId,
            @NotNull @Min(1) @Max(MOST_YEN) Long amountYen) {}

    /** What was decided, and where the evidence for it is kept. */
    record DecidedDebit(
            @NotNull Decision decision,
            @NotNull @Pattern(regexp = "[!-~]{1,100}") String evidence) {}

    /** Whether the bank is taken to have booked. */
    enum Decision {
        BOOKED,
        NOT_BOOKED
    }

    /** What is known of a debit; askAgainAt and waitsFor where nothing can be heard before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DebitView(
            UUID chargeId, String outcome, String bankReference, String reason, Instant askAgainAt, WaitsFor waitsFor) {

        static DebitView of(Debit debit, Optional<NextWord> next) {
            UUID charge = debit.charge().value();
            if (debit instanceof AcceptedDebit accepted) {
                return new DebitView(charge, "ACCEPTED", accepted.bankReference(), null, null, null);
            }
            if (debit instanceof DeclinedDebit declined) {
                return new DebitView(charge, "DECLINED", null, declined.reason(), null, null);
            }
            if (debit instanceof ClosedDebit closed) {
                return new DebitView(charge, "DECLINED", null, closed.reason().name(), null, null);
            }
            return new DebitView(
                    charge,
                    "UNKNOWN",
                    null,
                    null,
                    next.map(NextWord::at).orElse(null),
                    next.map(NextWord::waitsFor).orElse(null));
        }
    }
}
