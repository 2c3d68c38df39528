package dev.sekisho.sandbox.world.ekyc.rest;

import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.ekyc.Method;
import dev.sekisho.sandbox.world.ekyc.Session;
import dev.sekisho.sandbox.world.ekyc.Vendor;
import dev.sekisho.sandbox.world.ekyc.wire.ResultBody;
import dev.sekisho.sandbox.world.ekyc.wire.Submission;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The eKYC vendor's interface: sessions for the operator, and the place where the applicant acts. */
@Path("/ekyc/sessions")
class SessionResource {

    private final Vendor vendor;
    private final ApiKey key;
    private final PublicAddress address;

    SessionResource(Vendor vendor, ApiKey key, PublicAddress address) {
        this.vendor = vendor;
        this.key = key;
        this.address = address;
    }

    @POST
    @Faulty("ekyc")
    @Operation(summary = "Opens a session; url is where the applicant submits")
    public Response open(
            @HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Opening opening, @Context UriInfo called) {
        key.require(given);
        var session = vendor.open(opening.externalId(), opening.method());
        String url = address.of(called) + "/ekyc/sessions/" + session.sessionId() + "/submission";
        return Response.status(Response.Status.CREATED)
                .entity(new Opened(session.sessionId(), url))
                .build();
    }

    @GET
    @Path("/{id}")
    @Faulty("ekyc")
    @Operation(summary = "What the vendor knows about a session now")
    public ResultBody result(@HeaderParam(ApiKey.HEADER) String given, @PathParam("id") String id) {
        key.require(given);
        return ResultBody.of(session(id));
    }

    @DELETE
    @Path("/{id}/personal-data")
    @Faulty("ekyc")
    @Operation(summary = "Forgets what was shown; a session that is gone stays gone")
    public void forget(@HeaderParam(ApiKey.HEADER) String given, @PathParam("id") String id) {
        key.require(given);
        vendor.find(id).ifPresent(vendor::forget);
    }

    @POST
    @Path("/{id}/submission")
    @Operation(summary = "The applicant shows a document")
    public Response submit(@PathParam("id") String id, @Valid @NotNull Submission submission) {
        if (vendor.submit(session(id), submission.toApplication()).isEmpty()) {
            throw Problems.of(409, "already-submitted", "the session has an application already");
        }
        return Response.accepted().build();
    }

    private Session session(String id) {
        return vendor.find(id).orElseThrow(() -> Problems.notFound("there is no such session"));
    }

    /** For whom a session is, by the operator's own id. */
    record Opening(
            @NotBlank @Size(max = 100) String externalId,
            @NotNull Method method) {}

    /** A session that was opened. */
    record Opened(String sessionId, String url) {}
}
