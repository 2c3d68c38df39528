package dev.sekisho.compensation.policy.page;

import dev.sekisho.compensation.claim.ClaimLimits;
import dev.sekisho.compensation.notice.PublicationRule;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The compensation policy for anybody to read (IN-07). */
@Path("/compensation-policy")
@PermitAll
class PolicyPageResource {

    private static final String CACHE = "public, max-age=3600, stale-if-error=86400";

    private final PolicyPage policy;
    private final Pages pages;
    private final Visit visit;

    PolicyPageResource(ClaimLimits limits, PublicationRule publication, Desk desk, Pages pages, Visit visit) {
        this.policy = new PolicyPage(limits, publication, desk);
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response policy() {
        Response shown = pages.show(visit.words().of(PolicyText.TITLE), "policy/policy.jte", policy);
        return visit.roles().isEmpty()
                ? Response.fromResponse(shown)
                        .header(HttpHeaders.CACHE_CONTROL, CACHE)
                        .build()
                : shown;
    }
}
