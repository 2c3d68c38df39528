package dev.sekisho.link.board.page;

import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.link.silence.AcknowledgeAlarm;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The bank board: every bank at a glance, alarms that a person has to look at, and what is stopped at no bank. */
@Path("/board")
class BoardPageResource {

    private final Glance glance;
    private final AcknowledgeAlarm acknowledge;
    private final Proposals proposals;
    private final AtBoard board;
    private final Pages pages;
    private final Visit visit;

    BoardPageResource(
            Glance glance, AcknowledgeAlarm acknowledge, Proposals proposals, AtBoard board, Pages pages, Visit visit) {
        this.glance = glance;
        this.acknowledge = acknowledge;
        this.proposals = proposals;
        this.board = board;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(hidden = true)
    public Response all(@QueryParam("done") String done) {
        Optional<BoardText> said =
                Queries.oneOf("done", Pages.given(done), "SEEN").map(what -> BoardText.DONE_SEEN);
        return pages.show(visit.words().of(BoardText.TITLE), "board/board.jte", glance.at(board.now(), said));
    }

    @POST
    @Path("/alarms/{alarmId}/acknowledgements")
    @RolesAllowed({"staff:operations", "staff:operations-approver"})
    @Operation(hidden = true)
    public Response seen(@PathParam("alarmId") UUID alarmId) {
        if (acknowledge.acknowledge(alarmId, board.speaker(), board.now()).isEmpty()) {
            throw BoardProblems.alarmUnknown();
        }
        return Pages.lookAt("/board?done=SEEN");
    }

    @POST
    @Path("/resumes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("staff:operations")
    @Operation(hidden = true)
    public Response propose(MultivaluedMap<String, String> form) {
        return Pages.lookAt("/board/resumes/" + proposals.propose(Optional.empty(), form) + "?done=PROPOSED");
    }
}
