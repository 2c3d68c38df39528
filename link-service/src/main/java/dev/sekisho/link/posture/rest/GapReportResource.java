package dev.sekisho.link.posture.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.posture.GapReport;
import dev.sekisho.link.posture.OutlivedLinks;
import dev.sekisho.link.posture.OutlivedLinks.OutlivedLink;
import dev.sekisho.link.posture.ReportGaps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one bank's posture lacks, and which links are older than its last lowering. */
@Path("/v1/banks/{bankCode}")
@Tag(name = "postures")
class GapReportResource {

    private static final int PAGE = 100;

    private final ReportGaps report;
    private final OutlivedLinks links;
    private final PostureCaller caller;
    private final InstantSource clock;

    GapReportResource(ReportGaps report, OutlivedLinks links, PostureCaller caller, InstantSource clock) {
        this.report = report;
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/gap-report")
    @Produces("text/markdown;charset=UTF-8")
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "The bank's posture against the baseline and the evidence rule, in Japanese and English",
            description = "Markdown, made anew each time; a bank's user reads its own bank's.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for another bank's")
    public String gaps(@PathParam("bankCode") String bankCode) {
        return report.of(seen(bankCode), clock.instant())
                .map(GapReport::markdown)
                .orElseThrow(PostureProblems::notFound);
    }

    @GET
    @Path("/outlived-links")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(
            summary =
                    "Links made before the bank's posture was last lowered, a hundred at a time; they stay as they are")
    @APIResponse(responseCode = "200", description = "Links in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView outlived(@PathParam("bankCode") String bankCode, @QueryParam("cursor") String cursor) {
        List<OutlivedLink> page = links.page(seen(bankCode), Questions.after(cursor), PAGE + 1);
        List<LinkView> items = page.stream().limit(PAGE).map(LinkView::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).linkId() : null);
    }

    private BankCode seen(String bankCode) {
        BankCode bank = Questions.bank(bankCode).orElseThrow();
        if (!caller.maySee(bank)) {
            throw PostureProblems.notFound();
        }
        return bank;
    }

    /** One link. */
    record LinkView(UUID linkId, UUID walletId, String tier, Instant establishedAt) {

        static LinkView of(OutlivedLink link) {
            return new LinkView(
                    link.link().value(), link.wallet().value(), link.tier().name(), link.establishedAt());
        }
    }

    /** One page. */
    record PageView(List<LinkView> items, UUID nextCursor) {}
}
