package dev.sekisho.compensation.incident;

import java.time.Instant;
import java.util.List;

/**
 * What was known of an incident at a moment.
 *
 * @param figures of its confirmed charges, by bank
 * @param cases with their state at that moment
 * @param clocks of the incident and of its cases
 * @param stops of its banks and of all banks, from when the first of its cases was opened or the operator learned of it
 * @param escalations raised since then about its banks, and of those about no bank what its cases and clocks led to
 * @param measures that its cases ordered, by what and how far they had come
 * @param countermeasures of its banks and of all
 * @param cut which of the lists have more than is told
 */
public record IncidentReport(
        Incident incident,
        Instant asOf,
        List<Figure> figures,
        List<CaseLine> cases,
        List<ClockLine> clocks,
        List<StopLine> stops,
        List<StepLine> escalations,
        List<MeasureLine> measures,
        List<CountermeasureLine> countermeasures,
        List<String> cut) {

    public IncidentReport {
        figures = List.copyOf(figures);
        cases = List.copyOf(cases);
        clocks = List.copyOf(clocks);
        stops = List.copyOf(stops);
        escalations = List.copyOf(escalations);
        measures = List.copyOf(measures);
        countermeasures = List.copyOf(countermeasures);
        cut = List.copyOf(cut);
    }

    /** Confirmed charges of one bank; a charge counts once. */
    public record Figure(String bankCode, long cases, long charges, long bankAccounts, long amountYen) {}

    /** A case. @param state OPEN, CONFIRMED or CLOSED */
    public record CaseLine(
            String caseNumber, String state, Instant openedAt, String confirmedAt, String closedAt, long openTasks) {}

    /** A clock. @param about the case's number, or INCIDENT; @param sentAt empty if nothing was sent by then; @param droppedFor why it need not run */
    public record ClockLine(
            String about,
            String duty,
            Instant learnedAt,
            Instant dueAt,
            String rule,
            String sentAt,
            String reference,
            String sha256,
            String droppedFor) {}

    /** A stop of a bank; of all, without bank. */
    public record StopLine(String stopId, String bankCode, String cause, Instant orderedAt) {}

    /** A step of the escalation log. */
    public record StepLine(
            Instant at, String step, String level, String trigger, String about, String bankCode, String words) {}

    /** Measures of one kind. @param grade STOP, HOLD, FREEZE, FREEZE_SPEND; @param step the last one of them by then */
    public record MeasureLine(String target, String grade, String step, long measures) {}

    /** A countermeasure. @param step the last word on it by then */
    public record CountermeasureLine(String bankCode, String kind, String text, String step, String day, Instant at) {}
}
