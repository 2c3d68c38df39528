package dev.sekisho.link.board.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.link.posture.GapReport;
import dev.sekisho.link.posture.ReportGaps;
import dev.sekisho.link.suspension.Resumes;
import dev.sekisho.link.suspension.Scope;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a bank's user sees of their own bank: its stops, which they may add to, and resumes, which they agree to. */
@Path("/portal")
@RolesAllowed("staff:bank-user")
class PortalPageResource {

    private final ReportGaps report;
    private final Stops stops;
    private final Resumes resumes;
    private final Hearing hearing;
    private final AtBoard board;
    private final Pages pages;
    private final Visit visit;

    PortalPageResource(
            ReportGaps report, Stops stops, Resumes resumes, Hearing hearing, AtBoard board, Pages pages, Visit visit) {
        this.report = report;
        this.stops = stops;
        this.resumes = resumes;
        this.hearing = hearing;
        this.board = board;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response bank(@QueryParam("done") String done) {
        Instant now = board.now();
        BankCode own = board.bank();
        GapReport found = report.of(own, now).orElseThrow(BoardProblems::bankUnknown);
        var page = new BankPage(
                found,
                stops.at(own),
                resumes.newest(Optional.of(own), BankPageResource.RESUMES),
                true,
                now,
                Queries.oneOf("done", Pages.given(done), "STOPPED").map(what -> BoardText.DONE_STOPPED));
        return pages.show(visit.words().of(BoardText.PORTAL), "board/bank.jte", page);
    }

    @POST
    @Path("/suspensions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response suspend(MultivaluedMap<String, String> form) {
        stops.impose(board.bank(), form, Scope.ofBank(board.bank()));
        return Pages.lookAt("/portal?done=STOPPED");
    }

    @GET
    @Path("/resumes/{resumeId}")
    @Operation(hidden = true)
    public Response resume(@PathParam("resumeId") UUID resumeId, @QueryParam("done") String done) {
        Optional<BoardText> said =
                Queries.oneOf("done", Pages.given(done), "SIGNED").map(what -> BoardText.DONE_SIGNED);
        return pages.show(
                visit.words().of(BoardText.RESUME),
                "board/resume.jte",
                hearing.page(resumeId, Optional.of(board.bank()), Optional.of(VoiceKind.SIGN_OFF), said));
    }

    @POST
    @Path("/resumes/{resumeId}/sign-offs")
    @Operation(hidden = true)
    public Response signOff(@PathParam("resumeId") UUID resumeId) {
        hearing.hear(resumeId, Optional.of(board.bank()), VoiceKind.SIGN_OFF, "bank-user");
        return Pages.lookAt("/portal/resumes/" + resumeId + "?done=SIGNED");
    }
}
