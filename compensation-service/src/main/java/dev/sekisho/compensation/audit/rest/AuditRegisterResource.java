package dev.sekisho.compensation.audit.rest;

import dev.sekisho.compensation.audit.AuditKind;
import dev.sekisho.compensation.audit.AuditReport;
import dev.sekisho.compensation.audit.AuditReport.Remedy;
import dev.sekisho.compensation.audit.Audits;
import dev.sekisho.compensation.audit.KeepAudits;
import dev.sekisho.compensation.audit.KeepAudits.Outcome;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of audits and self-tests, as staff keep it (A61, PL-05). */
@Path("/v1/audits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audits")
class AuditRegisterResource {

    private static final String ROLE = "support-supervisor";
    private static final int MOST = 100;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final Audits audits;
    private final KeepAudits keep;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    AuditRegisterResource(
            Audits audits, KeepAudits keep, StaffCaller caller, StaffStanding standing, InstantSource clock) {
        this.audits = audits;
        this.keep = keep;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "All audits, published or not, the newest first, at most 100")
    @APIResponse(responseCode = "200", description = "Audits")
    public List<AuditView> newest() {
        return audits.newest(MOST).stream().map(AuditView::forStaff).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Enters what an audit says; what did not pass has a remedy with a promised day")
    @APIResponse(responseCode = "201", description = "Entered; another person publishes it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem remedy-does-not-fit or day-not-possible")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<AuditView> enter(@NotNull @Valid AskedAudit asked) {
        Actor by = entitled();
        AuditReport report = asked.report();
        return keep.enter(report, by, now())
                .map(audit -> RestResponse.status(RestResponse.Status.CREATED, AuditView.forStaff(audit)))
                .orElseThrow(() -> refusal("day-not-possible", "It is not over yet, or its remedy came before it"));
    }

    @POST
    @Path("/{auditId}/publication")
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Publishes what another person entered; from then on anybody may read it")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem publication-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public AuditView publish(@PathParam("auditId") UUID id) {
        Outcome came = keep.publish(id, entitled(), now());
        if (came instanceof Outcome.Published published) {
            return AuditView.forStaff(published.audit());
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "publication-refused", "This cannot be published so")
                        .with("rule", refused.rule())
                        .build()
                : ProblemException.of(404, "not-found", "There is no such audit")
                        .build();
    }

    private Actor entitled() {
        standing.require(caller, ROLE);
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException refusal(String type, String detail) {
        return ProblemException.of(422, type, detail).build();
    }

    /** An audit as it is entered. @param promisedOn by when the remedy is in place */
    record AskedAudit(
            @NotNull AuditKind kind,

            @NotBlank @Size(max = AuditReport.MAX_NAME) @Pattern(regexp = WORDS) String auditor,

            @NotBlank @Size(max = AuditReport.MAX_TEXT) @Pattern(regexp = WORDS) String scope,

            @NotNull LocalDate performedOn,
            @NotNull Boolean passed,

            @NotBlank @Size(max = AuditReport.MAX_TEXT) @Pattern(regexp = WORDS) String findings,

            @Size(min = 1, max = AuditReport.MAX_TEXT) @Pattern(regexp = WORDS) String remedy,

            LocalDate promisedOn,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

        AuditReport report() {
            boolean remedied = remedy != null && !remedy.isBlank();
            if (remedied != (promisedOn != null) || remedied == passed) {
                throw refusal("remedy-does-not-fit", "A remedy with its day belongs to what did not pass");
            }
            Optional<Remedy> done = remedied ? Optional.of(new Remedy(remedy, promisedOn)) : Optional.empty();
            return new AuditReport(kind, auditor, scope, performedOn, passed, findings, done, sha256);
        }
    }
}
