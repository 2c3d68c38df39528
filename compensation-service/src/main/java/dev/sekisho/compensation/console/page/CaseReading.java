package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.lookback.LookAlikeHolds;
import dev.sekisho.compensation.lookback.LookBacks;
import dev.sekisho.compensation.reporting.ReportingClocks;
import dev.sekisho.compensation.task.CaseTask;
import dev.sekisho.compensation.task.TaskKind;
import dev.sekisho.compensation.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a case's page together from what each feature knows of the case. */
@ApplicationScoped
class CaseReading {

    /** More of a kind are not shown on one page; the list of the kind has them. */
    private static final int MOST = 100;

    private final CaseFiles files;
    private final Tasks tasks;
    private final Claims claims;
    private final ReportingClocks clocks;
    private final LookBacks lookBacks;
    private final LookAlikeHolds holds;

    CaseReading(
            CaseFiles files,
            Tasks tasks,
            Claims claims,
            ReportingClocks clocks,
            LookBacks lookBacks,
            LookAlikeHolds holds) {
        this.files = files;
        this.tasks = tasks;
        this.claims = claims;
        this.clocks = clocks;
        this.lookBacks = lookBacks;
        this.holds = holds;
    }

    CaseFile file(CaseNumber number) {
        return files.find(number, Optional.empty()).orElseThrow(ConsoleCaller::caseUnknown);
    }

    CasePage page(CaseFile file, UUID looking, Instant now) {
        FraudCase fraudCase = file.fraudCase();
        List<CaseTask> ofCase = tasksOf(fraudCase.head().number());
        List<Claim> claimed = claims.ofCase(fraudCase.head().number(), MOST);
        return new CasePage(
                CaseParts.Head.of(fraudCase, now),
                CaseSteps.of(file, ofCase, claimed),
                file.reports().stream().map(CaseParts.Report::of).toList(),
                file.confirmed().stream().map(CaseParts.Stolen::of).toList(),
                about(file),
                file.measures().stream().map(CaseParts.Stop::of).toList(),
                clocksOf(fraudCase.head().id(), now),
                ofCase.stream().map(task -> TaskLine.of(task, looking, now)).toList(),
                claimed.stream().map(ClaimLine::of).toList(),
                alikes(fraudCase.head().id()),
                fraudCase instanceof LiveCase live ? live.closings() : Set.of());
    }

    private List<CaseTask> tasksOf(CaseNumber number) {
        var selection = new Tasks.Selection(
                EnumSet.allOf(TaskKind.class),
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Optional.empty());
        return tasks.list(selection, Optional.empty(), MOST);
    }

    private static List<CaseParts.About> about(CaseFile file) {
        return Stream.concat(
                        file.things().stream().map(thing -> CaseParts.About.of(thing, false)),
                        file.possible().stream().map(thing -> CaseParts.About.of(thing, true)))
                .toList();
    }

    private List<CaseParts.Clock> clocksOf(UUID caseId, Instant now) {
        var selection = new ReportingClocks.Selection(
                Optional.of(dev.sekisho.compensation.reporting.About.fraudCase(caseId)), Optional.empty(), now);
        return clocks.list(selection, Optional.empty(), MOST).stream()
                .map(line -> CaseParts.Clock.of(line.clock(), now))
                .toList();
    }

    private CaseParts.Alikes alikes(UUID caseId) {
        return lookBacks
                .newest(caseId)
                .map(lookBack -> CaseParts.Alikes.of(lookBack, holds.of(caseId)))
                .orElse(null);
    }
}
