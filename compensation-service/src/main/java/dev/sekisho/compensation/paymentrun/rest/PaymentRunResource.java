package dev.sekisho.compensation.paymentrun.rest;

import dev.sekisho.compensation.paymentrun.MakeRun;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where payment runs are made. */
@Path("/v1/payment-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment runs", description = "The bank files that pay approved claims")
class PaymentRunResource {

    private final Supervisor supervisor;
    private final MakeRun make;

    PaymentRunResource(Supervisor supervisor, MakeRun make) {
        this.supervisor = supervisor;
        this.make = make;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Supervisor.ROLE)
    @Operation(
            summary = "Puts the approved claims whose payees' banks keep the name into one bank file",
            description =
                    "Asked twice, the second run takes only what was approved since: no claim is in two live runs."
                            + " With uncheckedPayees also those whose bank tells nobody a name.")
    @APIResponse(responseCode = "201", description = "MADE, with the hash of the file's bytes")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, date-malformed")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "422", description = "Problem payment-run-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<RunView> make(@NotNull @Valid AskedRun asked) {
        LocalDate day = asked.day();
        RunView run = RunProblems.answer(make.make(day, asked.unchecked(), supervisor.standing()));
        return RestResponse.ResponseBuilder.ok(run)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/payment-runs/" + run.runId()))
                .build();
    }

    /** When the bank is to pay. @param uncheckedPayees left out: only whom the payee's bank knows by this name */
    record AskedRun(
            @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String transferDate,

            Boolean uncheckedPayees) {

        boolean unchecked() {
            return Boolean.TRUE.equals(uncheckedPayees);
        }

        LocalDate day() {
            try {
                return LocalDate.parse(transferDate);
            } catch (DateTimeException none) {
                throw RunProblems.badDate();
            }
        }
    }
}
