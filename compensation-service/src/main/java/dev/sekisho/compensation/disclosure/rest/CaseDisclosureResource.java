package dev.sekisho.compensation.disclosure.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.disclosure.Disclose;
import dev.sekisho.compensation.disclosure.Kind;
import dev.sekisho.compensation.disclosure.Part;
import dev.sekisho.compensation.disclosure.ReadDisclosure;
import dev.sekisho.compensation.disclosure.Request;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What investigators asked for of a case, by the number of their request (A38). */
@Path("/v1/cases/{caseNumber}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
class CaseDisclosureResource {

    private static final String ROLE = "support-supervisor";
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]*";

    private final CaseFiles files;
    private final ReadDisclosure read;
    private final Disclose disclose;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    CaseDisclosureResource(
            CaseFiles files,
            ReadDisclosure read,
            Disclose disclose,
            StaffCaller caller,
            StaffStanding standing,
            SecurityIdentity identity,
            InstantSource clock) {
        this.files = files;
        this.read = read;
        this.disclose = disclose;
        this.caller = caller;
        this.standing = standing;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:investigator", "staff:auditor"})
    @Operation(
            summary = "What was asked for and released of a case, the newest first",
            description = "To an investigator those alone that name them; a case without any is not there for them.")
    @APIResponse(responseCode = "200", description = "PROPOSED, RELEASED, OVER or ENDED")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    public List<DisclosureView> of(@PathParam("caseNumber") String caseNumber) {
        Instant now = now();
        UUID caseId = CaseNumber.read(caseNumber)
                .flatMap(number -> files.find(number, Optional.empty()))
                .map(file -> file.fraudCase().head().id())
                .orElseThrow(CaseDisclosureResource::caseUnknown);
        Optional<UUID> reader = Readers.ofLists(identity, caller);
        List<DisclosureView> views = read.of(caseId, reader).stream()
                .map(disclosure -> DisclosureView.of(disclosure, now))
                .toList();
        if (reader.isPresent() && views.isEmpty()) {
            throw caseUnknown();
        }
        return views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Investigators ask for a part of the case, by an inquiry or a warrant with this number",
            description = "People's own words (STATEMENTS) are for a warrant alone.")
    @APIResponse(responseCode = "201", description = "PROPOSED: nobody reads anything by it yet")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, covers-too-much")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<DisclosureView> propose(
            @PathParam("caseNumber") String caseNumber, @NotNull @Valid AskedDisclosure asked) {
        Request request = asked.request();
        CaseNumber number = CaseNumber.read(caseNumber).orElseThrow(CaseDisclosureResource::caseUnknown);
        standing.require(caller, ROLE);
        Instant now = now();
        return disclose.propose(
                        number,
                        request,
                        new Actor(caller.member().staffId(), caller.member().person()),
                        now)
                .map(proposed -> RestResponse.status(RestResponse.Status.CREATED, DisclosureView.of(proposed, now)))
                .orElseThrow(CaseDisclosureResource::caseUnknown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    /** What investigators ask for. @param requestNumber of their request or warrant, @param readers their accounts with us */
    record AskedDisclosure(
            @NotNull Kind kind,

            @NotBlank @Size(max = Request.MAX_AUTHORITY) @Pattern(regexp = WORDS) String authority,

            @NotBlank @Size(max = Request.MAX_NUMBER) @Pattern(regexp = WORDS) String requestNumber,

            @NotNull @Size(min = 1, max = 6) Set<@NotNull Part> covers,

            @NotNull @Size(min = 1, max = Request.MAX_READERS) Set<@NotNull UUID> readers) {

        AskedDisclosure {
            covers = covers == null ? null : Set.copyOf(covers);
            readers = readers == null ? null : Collections.unmodifiableSet(readers);
        }

        Request request() {
            if (!Request.isPossible(kind, covers)) {
                throw ProblemException.of(400, "covers-too-much", "An inquiry does not reach people's own words")
                        .build();
            }
            return new Request(kind, authority, requestNumber, covers, readers);
        }
    }
}
