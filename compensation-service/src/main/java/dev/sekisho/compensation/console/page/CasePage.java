package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import java.util.List;
import java.util.Set;

/**
 * One case with all that support has to know of it.
 *
 * @param closings how it may end now
 * @param lookBack null as long as nobody looked back from it
 */
public record CasePage(
        CaseParts.Head head,
        List<CaseParts.Step> steps,
        List<CaseParts.Report> reports,
        List<CaseParts.Stolen> charges,
        List<CaseParts.About> about,
        List<CaseParts.Stop> stops,
        List<CaseParts.Clock> clocks,
        List<TaskLine> tasks,
        List<ClaimLine> claims,
        CaseParts.Alikes lookBack,
        Set<ClosingOutcome> closings) {

    static String pathOf(String caseNumber) {
        return "/console/cases/" + caseNumber;
    }

    public String path() {
        return head.path();
    }
}
