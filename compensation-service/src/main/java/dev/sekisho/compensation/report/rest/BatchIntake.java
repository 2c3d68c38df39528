package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.compensation.report.rest.BatchView.LineView;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes reports of one bank: all of them can be read, or none is taken; then each is a report of its own. */
@ApplicationScoped
class BatchIntake {

    private static final Set<Integer> OF_ONE_REPORT = Set.of(409, 422, 429, 503);

    private final ReportIntake intake;
    private final CaseFiles files;
    private final InstantSource clock;

    BatchIntake(ReportIntake intake, CaseFiles files, InstantSource clock) {
        this.intake = intake;
        this.files = files;
        this.clock = clock;
    }

    /** @throws ProblemException 400 or 403 with the line, counted from 1, of a report that cannot be taken */
    BatchView take(StaffMember member, List<AskedReport> asked) {
        Instant readAt = now();
        Set<String> references = new HashSet<>();
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            requireReference(i + 1, asked.get(i).reportReference(), references);
            reports.add(readable(i + 1, asked.get(i), member, readAt));
        }
        List<LineView> lines = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            lines.add(taken(i + 1, asked.get(i), reports.get(i).receivedAt(now())));
        }
        return BatchView.of(lines);
    }

    /** The last of a hundred is taken long after the first: each counts from its own moment, so that no older figure changes. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireReference(int line, String reference, Set<String> before) {
        if (reference == null) {
            throw ProblemException.of(400, "reference-missing", "Each report of many needs a reference of its own")
                    .with("line", line)
                    .build();
        }
        if (!before.add(reference)) {
            throw ProblemException.of(400, "reference-twice", "Two reports have the same reference")
                    .with("line", line)
                    .build();
        }
    }

    private static Report readable(int line, AskedReport asked, StaffMember member, Instant receivedAt) {
        try {
            return asked.report(member, receivedAt);
        } catch (ProblemException notTaken) {
            Problem why = notTaken.problem();
            throw ProblemException.of(why.status(), why.code(), why.title())
                    .with("line", line)
                    .build();
        }
    }

    /** Measures are sent by the worker that sends what is due: a hundred calls are not waited for. */
    private LineView taken(int line, AskedReport asked, Report report) {
        String bank = report.bank().orElseThrow().value();
        String reference = asked.reportReference();
        try {
            Filed filed = intake.take("bank-" + bank, "fraud-report-batches", reference, asked, report);
            return new LineView(line, reference, FiledView.of(filed, files.measuresFor(filed.reportId())), null);
        } catch (ProblemException refused) {
            if (!OF_ONE_REPORT.contains(refused.problem().status())) {
                throw refused;
            }
            return new LineView(line, reference, null, refused.problem().code());
        }
    }
}
