package dev.sekisho.link.board.page;

import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One resume on the board: its gates, and two persons who approve it. */
@Path("/board/resumes/{resumeId}")
class ResumePageResource {

    private static final String APPROVER = "operations-approver";

    private final Hearing hearing;
    private final Pages pages;
    private final Visit visit;

    ResumePageResource(Hearing hearing, Pages pages, Visit visit) {
        this.hearing = hearing;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(hidden = true)
    public Response resume(@PathParam("resumeId") UUID resumeId, @QueryParam("done") String done) {
        Optional<VoiceKind> voice = visit.holds(APPROVER) ? Optional.of(VoiceKind.APPROVAL) : Optional.empty();
        Optional<BoardText> said = Queries.oneOf("done", Pages.given(done), "PROPOSED", "APPROVED")
                .map(what -> BoardText.valueOf("DONE_" + what));
        return pages.show(
                visit.words().of(BoardText.RESUME),
                "board/resume.jte",
                hearing.page(resumeId, Optional.empty(), voice, said));
    }

    @POST
    @Path("/approvals")
    @RolesAllowed("staff:operations-approver")
    @Operation(hidden = true)
    public Response approve(@PathParam("resumeId") UUID resumeId) {
        hearing.hear(resumeId, Optional.empty(), VoiceKind.APPROVAL, APPROVER);
        return Pages.lookAt("/board/resumes/" + resumeId + "?done=APPROVED");
    }
}
