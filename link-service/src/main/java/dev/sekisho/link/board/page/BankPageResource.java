package dev.sekisho.link.board.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.link.posture.GapReport;
import dev.sekisho.link.posture.ReportGaps;
import dev.sekisho.link.suspension.Resumes;
import dev.sekisho.link.suspension.Scope;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One bank on the board: its stops, the way back, and the report of what its posture lacks. */
@Path("/board/banks/{bankCode}")
class BankPageResource {

    static final int RESUMES = 20;

    private final ReportGaps report;
    private final Stops stops;
    private final Resumes resumes;
    private final Proposals proposals;
    private final AtBoard board;
    private final Pages pages;
    private final Visit visit;

    BankPageResource(
            ReportGaps report,
            Stops stops,
            Resumes resumes,
            Proposals proposals,
            AtBoard board,
            Pages pages,
            Visit visit) {
        this.report = report;
        this.stops = stops;
        this.resumes = resumes;
        this.proposals = proposals;
        this.board = board;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(hidden = true)
    public Response bank(@PathParam("bankCode") String bankCode, @QueryParam("done") String done) {
        Instant now = board.now();
        GapReport found = known(bankCode, now);
        BankCode bank = found.bank().code();
        var page = new BankPage(
                found,
                stops.at(bank),
                resumes.newest(Optional.of(bank), RESUMES),
                false,
                now,
                Queries.oneOf("done", Pages.given(done), "STOPPED").map(what -> BoardText.DONE_STOPPED));
        return pages.show(found.bank().name(), "board/bank.jte", page);
    }

    @POST
    @Path("/suspensions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("staff:operations")
    @Operation(hidden = true)
    public Response suspend(@PathParam("bankCode") String bankCode, MultivaluedMap<String, String> form) {
        BankCode bank = known(bankCode, board.now()).bank().code();
        stops.impose(bank, form, Scope.operations());
        return Pages.lookAt("/board/banks/" + bank.value() + "?done=STOPPED");
    }

    @POST
    @Path("/resumes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("staff:operations")
    @Operation(hidden = true)
    public Response propose(@PathParam("bankCode") String bankCode, MultivaluedMap<String, String> form) {
        BankCode bank = known(bankCode, board.now()).bank().code();
        return Pages.lookAt("/board/resumes/" + proposals.propose(Optional.of(bank), form) + "?done=PROPOSED");
    }

    private GapReport known(String bankCode, Instant now) {
        return (bankCode.matches("[0-9]{4}") ? Optional.of(new BankCode(bankCode)) : Optional.<BankCode>empty())
                .flatMap(bank -> report.of(bank, now))
                .orElseThrow(BoardProblems::bankUnknown);
    }
}
