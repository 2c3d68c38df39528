package dev.sekisho.compensation.disclosure.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.disclosure.Disclose;
import dev.sekisho.compensation.disclosure.Disclose.Outcome;
import dev.sekisho.compensation.disclosure.ReadDisclosure;
import dev.sekisho.compensation.disclosure.ReleasedDisclosure;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What investigators get of a case: released by another than who proposed it, and read for a time (A38). */
@Path("/v1/disclosures/{disclosureId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
class DisclosureResource {

    private static final String ROLE = "support-supervisor";

    private final Disclose disclose;
    private final ReadDisclosure read;
    private final ObjectMapper json;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    DisclosureResource(
            Disclose disclose,
            ReadDisclosure read,
            ObjectMapper json,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.disclose = disclose;
        this.read = read;
        this.json = json;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @POST
    @Path("/releases")
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Another person than who proposed it agrees: from now on it is read, for a time")
    @APIResponse(responseCode = "200", description = "RELEASED; agreed to again, it is agreed to once")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem disclosure-unknown")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public DisclosureView release(@PathParam("disclosureId") UUID id) {
        standing.require(caller, ROLE);
        Instant now = now();
        Outcome came = disclose.release(id, actor(), now);
        if (came instanceof Outcome.Done done) {
            return DisclosureView.of(done.disclosure(), now);
        }
        throw came instanceof Outcome.SamePerson
                ? ProblemException.of(422, "approval-refused", "Another person has to agree")
                        .with("rule", "SAME_PERSON")
                        .build()
                : unknown();
    }

    @GET
    @Path("/package")
    @RolesAllowed({"staff:investigator", "staff:support-supervisor"})
    @Operation(
            summary =
                    "The case, as far as the request covers it; each reading is a fact with the hash of what was given")
    @APIResponse(responseCode = "200", description = "Reports, charges, trace and measures, those that are covered")
    @APIResponse(responseCode = "404", description = "Problem disclosure-unknown, alike if it is not released or over")
    public RestResponse<byte[]> readPackage(@PathParam("disclosureId") UUID id) {
        Instant now = now();
        ReleasedDisclosure disclosure = released(id, now);
        byte[] content = written(PackageView.of(read.open(disclosure), now));
        read.note(disclosure, "PACKAGE", sha256(content), actor());
        return RestResponse.ok(content);
    }

    @GET
    @Path("/proofs")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @RolesAllowed({"staff:investigator", "staff:support-supervisor"})
    @Operation(
            summary = "The facts of the case with their proofs: ./sekisho verify-evidence FILE checks them offline",
            description = "Lines as docs/evidence.md has them; each reading is a fact.")
    @APIResponse(responseCode = "200", description = "A signed checkpoint and a line for each fact")
    @APIResponse(
            responseCode = "404",
            description = "Problem disclosure-unknown, alike if it is not released, over, or facts are not covered")
    public RestResponse<byte[]> readProofs(@PathParam("disclosureId") UUID id) {
        ReleasedDisclosure disclosure = released(id, now());
        byte[] content =
                read.proofs(disclosure).orElseThrow(DisclosureResource::unknown).getBytes(StandardCharsets.UTF_8);
        read.note(disclosure, "PROOFS", sha256(content), actor());
        return RestResponse.ok(content);
    }

    private ReleasedDisclosure released(UUID id, Instant now) {
        return read.open(id, now).orElseThrow(DisclosureResource::unknown);
    }

    private byte[] written(PackageView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a package could not be written", impossible);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "disclosure-unknown", "Nothing is disclosed by this")
                .build();
    }
}
