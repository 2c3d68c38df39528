package dev.sekisho.compensation.figure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much damage was known of at a moment. */
@Path("/v1/damage-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
class DamageResource {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9998-12-31T23:59:59Z");

    private final DamageFigures figures;
    private final InstantSource clock;

    DamageResource(DamageFigures figures, InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:mlro", "staff:auditor"})
    @Operation(
            summary = "Damage by basis and source, as it was known at a moment",
            description =
                    "asOf is when we knew, occurredFrom and occurredTo are when it happened; all may be left out.")
    @APIResponse(responseCode = "200", description = "One figure for each basis and source that has any")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public FiguresView figures(
            @QueryParam("asOf") String asOf,
            @QueryParam("occurredFrom") String from,
            @QueryParam("occurredTo") String to) {
        Instant knownAt = moment("asOf", asOf).orElseGet(clock::instant);
        Period occurred = period(moment("occurredFrom", from), moment("occurredTo", to));
        return new FiguresView(
                knownAt,
                figures.asOf(knownAt, occurred).stream().map(DamageView::of).toList());
    }

    private static Period period(Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw malformed("occurredTo");
        }
        return new Period(from, to);
    }

    private static Optional<Instant> moment(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw malformed(name);
            }
            return Optional.of(moment);
        } catch (DateTimeException notATime) {
            throw malformed(name);
        }
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }

    /** All figures of one moment. */
    record FiguresView(Instant asOf, List<DamageView> figures) {}

    /** One figure in all its units. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DamageView(
            String basis,
            String source,
            long cases,
            long charges,
            long bankAccounts,
            long banks,
            long amountYen,
            Instant oldestAt) {

        static DamageView of(Damage damage) {
            return new DamageView(
                    damage.basis(),
                    damage.source(),
                    damage.cases(),
                    damage.charges(),
                    damage.bankAccounts(),
                    damage.banks(),
                    damage.amount().yen(),
                    damage.oldest().orElse(null));
        }
    }
}
