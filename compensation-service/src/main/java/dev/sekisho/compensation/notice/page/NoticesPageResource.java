package dev.sekisho.compensation.notice.page;

import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where anybody sees whether what they hold in their hands is from us (A53); they tell nothing of themselves by it. */
@Path("/notices")
@PermitAll
class NoticesPageResource {

    /** So many that the page stays small for a telephone. */
    static final int SHOWN = 30;

    private static final String CACHE = "public, max-age=60, stale-if-error=86400";

    private final Notices notices;
    private final Pages pages;
    private final Visit visit;

    NoticesPageResource(Notices notices, Pages pages, Visit visit) {
        this.notices = notices;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("sender") String sender,
            @QueryParam("opening") String opening) {
        NoticeSearch asked = NoticeSearch.typed(from, until, sender, opening);
        List<GenuineNotice> found = notices.genuine(asked.search(), SHOWN + 1).stream()
                .flatMap(notice -> GenuineNotice.of(notice).stream())
                .toList();
        var page = new NoticesPage(asked, found.stream().limit(SHOWN).toList(), found.size() > SHOWN);
        return kept(pages.show(visit.words().of(NoticesText.TITLE), "notices/list.jte", page));
    }

    @GET
    @Path("/{noticeId}")
    @Operation(hidden = true)
    public Response one(@PathParam("noticeId") UUID noticeId) {
        GenuineNotice notice = notices.find(noticeId)
                .flatMap(GenuineNotice::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such notice")
                        .build());
        return kept(pages.show(notice.said().title(), "notices/notice.jte", notice));
    }

    /** Whoever is of the staff sees their own rooms above it. */
    private Response kept(Response shown) {
        return visit.roles().isEmpty()
                ? Response.fromResponse(shown)
                        .header(HttpHeaders.CACHE_CONTROL, CACHE)
                        .build()
                : shown;
    }
}
