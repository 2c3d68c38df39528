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
import io.quarkus.security.identity.SecurityIdentity;
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
    private final SecurityIdentity identity;
    private final InstantSource clock;

    DisclosureResource(
            Disclose disclose,
            ReadDisclosure read,
            ObjectMapper json,
            StaffCaller caller,
            StaffStanding standing,
            SecurityIdentity identity,
            InstantSource clock) {
        this.disclose = disclose;
        this.read = read;
        this.json = json;
        this.caller = caller;
        this.standing = standing;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Path("/releases")
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Another person than who proposed it agrees: from now on it is read, for a time")
    @APIResponse(responseCode = "200", description = "RELEASED; agreed to again, it is agreed to once")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem disclosure-unknown")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON or CASE_MOVED")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public DisclosureView release(@PathParam("disclosureId") UUID id) {
        standing.require(caller, ROLE);
        Instant now = now();
        Outcome came = disclose.release(id, actor(), now);
        return view(came, now);
    }

    @POST
    @Path("/endings")
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Ends it at once: nobody reads it any more, or agrees to it")
    @APIResponse(responseCode = "200", description = "ENDED; ended again, it was ended once")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem disclosure-unknown")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public DisclosureView end(@PathParam("disclosureId") UUID id) {
        standing.require(caller, ROLE);
        Instant now = now();
        return view(disclose.end(id, actor(), now), now);
    }

    private static DisclosureView view(Outcome came, Instant now) {
        if (came instanceof Outcome.Done done) {
            return DisclosureView.of(done.disclosure(), now);
        }
        if (came instanceof Outcome.Unknown) {
            throw unknown();
        }
        throw ProblemException.of(422, "approval-refused", "It is not released so")
                .with("rule", came instanceof Outcome.SamePerson ? "SAME_PERSON" : "CASE_MOVED")
                .build();
    }

    @GET
    @Path("/package")
    @RolesAllowed({"staff:investigator", "staff:support-supervisor"})
    @Operation(
            summary =
                    "The case, as far as the request covers it; each reading is a fact with the hash of what was given")
    @APIResponse(responseCode = "200", description = "Reports, charges, trace and measures, those that are covered")
    @APIResponse(
            responseCode = "404",
            description = "Problem disclosure-unknown, alike if it is not released, over, ended, or names others")
    @APIResponse(responseCode = "422", description = "Problem case-moved: something was reported or confirmed since")
    public RestResponse<byte[]> readPackage(@PathParam("disclosureId") UUID id) {
        Instant now = now();
        ReleasedDisclosure disclosure = released(id, now);
        byte[] content = written(PackageView.of(read.open(disclosure).orElseThrow(DisclosureResource::moved), now));
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
            description =
                    "Problem disclosure-unknown, alike if it is not released, over, ended, names others, or facts are not"
                            + " covered")
    @APIResponse(responseCode = "422", description = "Problem case-moved, alike while nothing was signed yet")
    public RestResponse<byte[]> readProofs(@PathParam("disclosureId") UUID id) {
        ReleasedDisclosure disclosure = released(id, now());
        if (!read.hasProofs(disclosure)) {
            throw unknown();
        }
        byte[] content =
                read.proofs(disclosure).orElseThrow(DisclosureResource::moved).getBytes(StandardCharsets.UTF_8);
        read.note(disclosure, "PROOFS", sha256(content), actor());
        return RestResponse.ok(content);
    }

    private ReleasedDisclosure released(UUID id, Instant now) {
        return read.open(id, Readers.ofContents(identity, caller), now).orElseThrow(DisclosureResource::unknown);
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

    private static ProblemException moved() {
        return ProblemException.of(422, "case-moved", "The case is not any more what was agreed to be disclosed")
                .build();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "disclosure-unknown", "Nothing is disclosed by this")
                .build();
    }
}
