package dev.sekisho.link.board.page;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.link.suspension.PullBrake;
import dev.sekisho.link.suspension.PulledBrake;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The brake as a page: one button, and an answer that grows line by line in any browser, with or without scripts. */
@Path("/board/brake")
@RolesAllowed("staff:operations")
class BrakePageResource {

    private final PullBrake pull;
    private final BrakeAnswer answer;
    private final AtBoard board;
    private final Pages pages;
    private final Visit visit;

    BrakePageResource(PullBrake pull, BrakeAnswer answer, AtBoard board, Pages pages, Visit visit) {
        this.pull = pull;
        this.answer = answer;
        this.board = board;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(hidden = true)
    public Response brake() {
        return pages.show(visit.words().of(BoardText.BRAKE), "board/brake.jte", new BrakePage());
    }

    @POST
    @org.eclipse.microprofile.openapi.annotations.Operation(hidden = true)
    public Response pull(@FormParam("operation") List<String> operations, @FormParam("reason") String reason) {
        long askedAt = System.nanoTime();
        Set<Operation> stopped = Filled.operations(operations);
        SuspensionReason why = Filled.one("reason", reason, SuspensionReason.class);
        if (!new BrakePage().reasons().contains(why)) {
            throw DeskProblems.invalid("reason", "OneOf");
        }
        PulledBrake brake = pull.pull(stopped, why, board.actor());
        long stood = Duration.ofNanos(System.nanoTime() - askedAt).toMillis();
        Response page =
                pages.show(visit.words().of(BoardText.PULLED), "board/pulled.jte", new BrakePage.Pulled(brake, stood));
        return Response.ok(answer.within((String) page.getEntity(), brake, askedAt))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
