package dev.sekisho.link.suspension.page;

import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.link.suspension.PublicStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What anybody may see of stops, bank by bank, also while the database is away (A28, A62). */
@Path("/status")
@PermitAll
class StatusPageResource {

    /** As the same by REST: a stop is seen within seconds, and a cache may tell the last status while we are away. */
    private static final String CACHE = "public, max-age=5, stale-if-error=86400";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final PublicStatus status;
    private final Pages pages;
    private final Visit visit;

    StatusPageResource(PublicStatus status, Pages pages, Visit visit) {
        this.status = status;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response now(@QueryParam("before") String before) {
        Optional<Long> place = Queries.matching("before", before, NUMBER).map(Long::valueOf);
        StatusPage page = StatusPage.of(status.now(), status.history(place), place);
        Response shown = pages.show(visit.words().of(StatusText.TITLE), "status/status.jte", page);
        return visit.roles().isEmpty()
                ? Response.fromResponse(shown)
                        .header(HttpHeaders.CACHE_CONTROL, CACHE)
                        .build()
                : shown;
    }
}
