package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.suspension.BookFull;
import dev.sekisho.link.suspension.FallBackCanary;
import dev.sekisho.link.suspension.ImposeSuspension;
import dev.sekisho.link.suspension.Imposition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the thresholds of confirmed damage stop linking and charging, under the principal {@code threshold}. */
@Path("/internal/v1/threshold-stops/{stopId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:compensation-service")
@Tag(name = "internal suspensions")
class ThresholdStopResource {

    private static final String PRINCIPAL = "threshold";

    private final ImposeSuspension impose;
    private final FallBackCanary canaries;
    private final Banks banks;
    private final Idempotency idempotency;
    private final InstantSource clock;

    ThresholdStopResource(
            ImposeSuspension impose,
            FallBackCanary canaries,
            Banks banks,
            Idempotency idempotency,
            InstantSource clock) {
        this.impose = impose;
        this.canaries = canaries;
        this.banks = banks;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Stops LINK and CHARGE for FRAUD at one bank, or (SEVERAL_BANKS, no bankCode) everywhere",
            description =
                    "CANARY stops only whom a canary lets through at the bank, if one stands. The same again changes"
                            + " nothing: not even after a resume does it stop a second time.")
    @APIResponse(responseCode = "200", description = "The epoch of the book in which it came to stand")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "409", description = "Problem suspension-book-full, idempotency-key-in-flight")
    @APIResponse(
            responseCode = "422",
            description = "Problem bank-unknown, operations-do-not-fit, idempotency-key-reused")
    public StandingStopView stop(@PathParam("stopId") UUID stop, @NotNull @Valid AskedThresholdStop asked) {
        if ((asked.bankCode() == null) != (asked.cause() == ThresholdCause.SEVERAL_BANKS)) {
            throw SuspensionProblems.notAtABank("Several banks stop all, anything else stops one");
        }
        Optional<BankCode> bank = Optional.ofNullable(asked.bankCode()).map(BankCode::new);
        if (bank.isPresent() && banks.find(bank.get(), clock.instant()).isEmpty()) {
            throw SuspensionProblems.bankUnknown();
        }
        IdempotentCall call = new IdempotentCall(PRINCIPAL, "threshold-stops", stop.toString(), asked);
        return idempotency
                .once(call, StandingStopView.class, () -> stopped(stop, asked.cause(), bank))
                .answer();
    }

    private StandingStopView stopped(UUID stop, ThresholdCause cause, Optional<BankCode> bank) {
        return cause == ThresholdCause.CANARY
                ? new StandingStopView(stop, canaries.fallBack(bank.orElseThrow()))
                : imposed(stop, cause, bank);
    }

    private StandingStopView imposed(UUID stop, ThresholdCause cause, Optional<BankCode> bank) {
        Imposition wish = new Imposition(
                Set.of(dev.sekisho.kernel.suspension.Operation.LINK, dev.sekisho.kernel.suspension.Operation.CHARGE),
                bank,
                SuspensionReason.FRAUD,
                PRINCIPAL,
                Optional.empty(),
                Optional.of(cause + " " + stop));
        try {
            return new StandingStopView(stop, impose.impose(wish).epoch());
        } catch (BookFull full) {
            throw SuspensionProblems.full();
        }
    }

    /** What is to be stopped. */
    record AskedThresholdStop(
            @NotNull ThresholdCause cause,
            @Pattern(regexp = "[0-9]{4}") String bankCode) {}

    /** Why; staff find it in the entry's note. */
    enum ThresholdCause {
        THRESHOLD,
        SEVERAL_BANKS,
        NO_DECISION,
        DECISION,
        /** Damage was confirmed that a canary let through. */
        CANARY
    }

    /** The stop as it came to stand. */
    record StandingStopView(UUID stopId, long epoch) {}
}
