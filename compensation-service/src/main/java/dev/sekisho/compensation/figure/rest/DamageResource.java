package dev.sekisho.compensation.figure.rest;

import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.figure.FigureQuestion;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much damage was known of at a moment; a bank sees that of its own depositors alone. */
@Path("/v1/damage-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
class DamageResource {

    private final DamageFigures figures;
    private final StaffCaller caller;
    private final InstantSource clock;

    DamageResource(DamageFigures figures, StaffCaller caller, InstantSource clock) {
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:mlro", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "Damage by basis and source, as it was known at a moment",
            description =
                    "asOf is when we knew, occurredFrom and occurredTo are when it happened, bankCode is whose depositors;"
                            + " all may be left out. A bank's user sees the own bank. Persons are counted by nobody: a"
                            + " depositor is a bank account.")
    @APIResponse(responseCode = "200", description = "One figure for each basis and source that has any")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public FiguresView figures(
            @QueryParam("asOf") String asOf,
            @QueryParam("occurredFrom") String from,
            @QueryParam("occurredTo") String to,
            @QueryParam("bankCode") String bankCode) {
        Instant now = clock.instant();
        Instant knownAt = Queries.moment("asOf", asOf).orElse(now);
        Period occurred = period(from, to);
        Optional<BankCode> asked = Queries.bank(bankCode);
        Optional<BankCode> bank = caller.member().bank().or(() -> asked);
        return FiguresView.of(
                knownAt,
                DamageFigures.isSettled(knownAt, now),
                figures.answer(new FigureQuestion(knownAt, occurred, bank)));
    }

    private static Period period(String from, String to) {
        Optional<Instant> begin = Queries.moment("occurredFrom", from);
        Optional<Instant> end = Queries.moment("occurredTo", to);
        if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
            throw Queries.malformed("occurredTo");
        }
        return new Period(begin, end);
    }
}
