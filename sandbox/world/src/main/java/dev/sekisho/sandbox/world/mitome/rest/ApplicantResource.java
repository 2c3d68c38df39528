package dev.sekisho.sandbox.world.mitome.rest;

import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.ekyc.Session;
import dev.sekisho.sandbox.world.ekyc.Vendor;
import dev.sekisho.sandbox.world.ekyc.wire.Submission;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import dev.sekisho.sandbox.world.mitome.Mitome;
import dev.sekisho.sandbox.world.mitome.wire.ApplicantBody;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The interface of the vendor ミトメ: applicants for the operator, and the page on which they act. */
@Path("/mitome/applicants")
class ApplicantResource {

    private static final String TOKEN = "X-Mitome-Token";

    private final Vendor desk;
    private final ApiKey key;
    private final PublicAddress address;

    ApplicantResource(Mitome mitome, ApiKey key, PublicAddress address) {
        this.desk = mitome.desk();
        this.key = key;
        this.address = address;
    }

    @POST
    @Faulty("mitome")
    @Operation(summary = "Opens an applicant; inspectionUrl is where they submit")
    public Response open(
            @HeaderParam(TOKEN) String given,
            @QueryParam("level") String level,
            @Valid @NotNull Opening opening,
            @Context UriInfo called) {
        key.require(given);
        if (level == null || !ApplicantBody.LEVELS.containsKey(level)) {
            throw Problems.of(400, "unknown-level", "there is no such level");
        }
        var session = desk.open(opening.externalUserId(), ApplicantBody.LEVELS.get(level));
        String url = address.of(called) + "/mitome/applicants/" + session.sessionId() + "/submission";
        return Response.status(Response.Status.CREATED)
                .entity(new Opened(session.sessionId(), url))
                .build();
    }

    @GET
    @Path("/{id}")
    @Faulty("mitome")
    @Operation(summary = "How an applicant stands: by a machine at first, settled once somebody looked at it")
    public ApplicantBody applicant(@HeaderParam(TOKEN) String given, @PathParam("id") String id) {
        key.require(given);
        Session session = session(id);
        return ApplicantBody.of(
                session, desk.isHeard(session), desk.submittedAt(session).orElse(Instant.EPOCH));
    }

    @DELETE
    @Path("/{id}/personal-data")
    @Faulty("mitome")
    @Operation(summary = "Forgets what was shown; an applicant who is gone stays gone")
    public void forget(@HeaderParam(TOKEN) String given, @PathParam("id") String id) {
        key.require(given);
        desk.find(id).ifPresent(desk::forget);
    }

    @POST
    @Path("/{id}/submission")
    @Operation(summary = "The applicant shows a document")
    public Response submit(@PathParam("id") String id, @Valid @NotNull Submission submission) {
        if (desk.submit(session(id), submission.toApplication()).isEmpty()) {
            throw Problems.of(409, "already-submitted", "the applicant has shown something already");
        }
        return Response.accepted().build();
    }

    private Session session(String id) {
        return desk.find(id).orElseThrow(() -> Problems.notFound("there is no such applicant"));
    }

    /** For whom an applicant is, by the operator's own id. */
    record Opening(@NotBlank @Size(max = 100) String externalUserId) {}

    /** An applicant that was opened. */
    record Opened(String id, String inspectionUrl) {}
}
