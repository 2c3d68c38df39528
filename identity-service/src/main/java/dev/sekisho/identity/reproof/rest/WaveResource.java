package dev.sekisho.identity.reproof.rest;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.ApproveWave;
import dev.sekisho.identity.reproof.ProposeWave;
import dev.sekisho.identity.reproof.ProposeWave.Wish;
import dev.sekisho.identity.reproof.ReproofReason;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Waves of proving again: planned by one person, approved by another. */
@Path("/v1/reproof-waves")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reproof")
class WaveResource {

    private final ProposeWave propose;
    private final ApproveWave approve;
    private final WaveCaller caller;
    private final SystemClock machine;

    WaveResource(ProposeWave propose, ApproveWave approve, WaveCaller caller, SystemClock machine) {
        this.propose = propose;
        this.approve = approve;
        this.caller = caller;
        this.machine = machine;
    }

    @POST
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(summary = "Plan a wave; it asks nobody until another person approves")
    @APIResponse(responseCode = "201", description = "PROPOSED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(
            responseCode = "422",
            description = "Problem wave-refused: START_PAST, DEADLINE_TOO_SOON, TOO_MANY_PER_DAY")
    public WaveView propose(@NotNull @Valid WaveRequest request) {
        return WaveView.of(ReproofProblems.waveOf(propose.propose(caller.actor(), request.wish(), machine.instant())));
    }

    @POST
    @Path("/{waveId}/approvals")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "Let a planned wave run: another human than who planned it",
            description = "Whether the caller still holds the role is asked each time.")
    @APIResponse(responseCode = "200", description = "RUNNING")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem wave-decided")
    @APIResponse(
            responseCode = "422",
            description = "Problem approval-refused: SAME_PERSON; or wave-refused: DEADLINE_TOO_SOON")
    public WaveView approve(@PathParam("waveId") UUID waveId) {
        return WaveView.of(ReproofProblems.waveOf(approve.approve(caller.actor(), waveId, machine.instant())));
    }

    /** Whose identity is to be proved again, and when; days of Japan. */
    record WaveRequest(
            @NotNull @Pattern(regexp = "METHOD_ENDING|METHOD_RISK") String reason,

            @NotEmpty @Size(max = 20) List<@NotNull IdentityMethod> methods,
            @NotNull @Size(max = 10) String provedBefore,
            @NotNull @Size(max = 10) String startsOn,
            @NotNull @Size(max = 10) String deadline,
            @NotNull @Min(1) Integer perDay) {

        Wish wish() {
            return new Wish(
                    ReproofReason.valueOf(reason),
                    methods,
                    day("provedBefore", provedBefore),
                    day("startsOn", startsOn),
                    day("deadline", deadline),
                    perDay);
        }

        private static LocalDate day(String field, String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw ReproofProblems.invalid(field, "Date");
            }
        }
    }
}
