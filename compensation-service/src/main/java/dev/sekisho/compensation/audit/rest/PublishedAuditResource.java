package dev.sekisho.compensation.audit.rest;

import dev.sekisho.compensation.audit.Audits;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What others found when they looked at us, for anybody (A61). */
@Path("/v1/published-audits")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "audits")
class PublishedAuditResource {

    private static final int MOST = 100;
    private static final String CACHE = "public, max-age=60, stale-if-error=86400";

    private final Audits audits;

    PublishedAuditResource(Audits audits) {
        this.audits = audits;
    }

    @GET
    @Operation(summary = "Audits and self-tests that two persons published, the newest first, at most 100")
    @APIResponse(responseCode = "200", description = "With what is done about findings, and by when")
    public RestResponse<List<AuditView>> published() {
        List<AuditView> published =
                audits.published(MOST).stream().map(AuditView::forAnybody).toList();
        return ResponseBuilder.ok(published)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
