package dev.sekisho.compensation.incident.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.incident.Incident;
import dev.sekisho.compensation.incident.IncidentReport;
import dev.sekisho.kernel.csv.CsvRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Writes a report as JSON, or as a CSV file that no spreadsheet takes for formulas (TD9). */
@Singleton
class ReportText {

    /** By which spreadsheets know that the file is in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper json;

    ReportText(ObjectMapper json) {
        this.json = json;
    }

    String json(IncidentReport report) {
        try {
            return json.writeValueAsString(Told.of(report));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report could not be written", impossible);
        }
    }

    String csv(IncidentReport report) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK)
                .append(CsvRow.of("part", "what", "bankCode", "at", "state", "count", "amountYen", "details"));
        Incident incident = report.incident();
        row(file, "incident", incident.id(), "", incident.learnedAt(), "", "", "", incident.title());
        row(file, "report", "asOf", "", report.asOf(), "", "", "", "");
        for (IncidentReport.Figure one : report.figures()) {
            String details = one.charges() + " charges of " + one.bankAccounts() + " bank accounts";
            row(file, "figure", "CONFIRMED", one.bankCode(), "", "", one.cases(), one.amountYen(), details);
        }
        for (IncidentReport.CaseLine one : report.cases()) {
            String details = "confirmed " + one.confirmedAt() + " closed " + one.closedAt();
            row(file, "case", one.caseNumber(), "", one.openedAt(), one.state(), one.openTasks(), "", details);
        }
        for (IncidentReport.ClockLine one : report.clocks()) {
            String open = one.droppedFor().isEmpty() ? "RUNNING" : "DROPPED " + one.droppedFor();
            String state = one.sentAt().isEmpty() ? open : "STOPPED";
            String details = "due " + one.dueAt() + " by " + one.rule() + " sent " + one.sentAt() + " "
                    + one.reference() + " " + one.sha256();
            row(file, "clock", one.duty() + " " + one.about(), "", one.learnedAt(), state, "", "", details);
        }
        for (IncidentReport.StopLine one : report.stops()) {
            row(file, "stop", one.stopId(), one.bankCode(), one.orderedAt(), one.cause(), "", "", "");
        }
        for (IncidentReport.StepLine one : report.escalations()) {
            String state = one.step() + " " + one.level();
            row(file, "escalation", one.trigger(), one.bankCode(), one.at(), state, "", "", one.about());
            if (!one.words().isEmpty()) {
                row(file, "words", one.trigger(), one.bankCode(), one.at(), state, "", "", one.words());
            }
        }
        for (IncidentReport.MeasureLine one : report.measures()) {
            row(file, "measure", one.target() + " " + one.grade(), "", "", one.step(), one.measures(), "", "");
        }
        for (IncidentReport.CountermeasureLine one : report.countermeasures()) {
            String state = one.step() + " " + one.day();
            row(file, "countermeasure", one.kind(), one.bankCode(), one.at(), state, "", "", one.text());
        }
        for (String list : report.cut()) {
            row(file, "cut", list, "", "", "", "", "", "there are more than these, the oldest");
        }
        return file.toString();
    }

    private static void row(StringBuilder file, Object... cells) {
        file.append(CsvRow.of(cells));
    }

    /** The report as it is told. */
    record Told(
            String incidentId,
            String title,
            Instant learnedAt,
            boolean personalData,
            boolean attack,
            Instant asOf,
            List<IncidentReport.Figure> figures,
            List<IncidentReport.CaseLine> cases,
            List<IncidentReport.ClockLine> clocks,
            List<IncidentReport.StopLine> stops,
            List<IncidentReport.StepLine> escalations,
            List<IncidentReport.MeasureLine> measures,
            List<IncidentReport.CountermeasureLine> countermeasures,
            List<String> cut) {

        static Told of(IncidentReport report) {
            Incident incident = report.incident();
            return new Told(
                    incident.id().toString(),
                    incident.title(),
                    incident.learnedAt(),
                    incident.personalData(),
                    incident.attack(),
                    report.asOf(),
                    report.figures(),
                    report.cases(),
                    report.clocks(),
                    report.stops(),
                    report.escalations(),
                    report.measures(),
                    report.countermeasures(),
                    report.cut());
        }
    }
}
