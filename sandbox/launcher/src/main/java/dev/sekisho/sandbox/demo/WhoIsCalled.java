package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffMember;
import java.time.Duration;
import java.util.Locale;

/** What has to be done until when, which authority has to hear of it, and who was called at the first confirmed case. */
final class WhoIsCalled {

    private static final String FIRST_CASE = "FIRST_CONFIRMED_CASE";
    private static final Duration WORKERS = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    WhoIsCalled(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /** @param supervisor on duty */
    void tell(String caseNumber, StaffMember supervisor) {
        narrator.chapter("Who has to do what by when? (期限と緊急連絡)");
        Answer clocks = Patience.until(
                "the regulator's clock runs",
                WORKERS,
                () -> stage.desk().reportingClocks(supervisor, caseNumber),
                answer -> !items(answer).isEmpty());
        for (JsonNode clock : items(clocks)) {
            narrator.say(
                    "  %-21s due %s",
                    clock.path("duty").asText(), clock.path("dueAt").asText());
        }
        Answer tasks = Patience.until(
                "what has to be decided is a task",
                WORKERS,
                () -> stage.desk().tasks(supervisor, caseNumber),
                answer -> find(answer, "kind", "DECISION") != null);
        for (JsonNode task : items(tasks)) {
            narrator.say(
                    "  %-21s due %s, %s: %s",
                    task.path("kind").asText(),
                    task.path("dueAt").asText(),
                    task.path("owner").asText().toLowerCase(Locale.ROOT),
                    task.path("state").asText().toLowerCase(Locale.ROOT));
        }
        called(supervisor);
        pictures(caseNumber, supervisor);
    }

    private void called(StaffMember supervisor) {
        Answer waiting = Patience.until(
                "somebody is called about the first confirmed case",
                WORKERS,
                () -> stage.desk().escalations(supervisor),
                answer -> find(answer, "trigger", FIRST_CASE) != null);
        JsonNode first = find(waiting, "trigger", FIRST_CASE);
        String id = first.path("escalationId").asText();
        Patience.until(
                "the pager has called",
                WORKERS,
                () -> stage.world().pagerCalls(),
                calls -> calls.body().toString().contains(id));
        Answer known = stage.desk()
                .acknowledge(supervisor, id, "on it: link and wallet are stopped")
                .expect("whoever was called says so", 200);
        unless(known.text("state").equals("ACKNOWLEDGED"), "it is known who knew it: " + known);
        narrator.say(
                "the pager called the officer on duty about the first confirmed case of bank %s; the officer knows",
                first.path("bankCode").asText());
    }

    private void pictures(String caseNumber, StaffMember supervisor) {
        Answer lists = Patience.until(
                "the police are told whose pictures to have kept",
                WORKERS,
                () -> stage.desk().cameraLists(supervisor, caseNumber),
                answer -> !items(answer).isEmpty());
        JsonNode list = items(lists).path(0);
        narrator.say(
                "the list of tills whose pictures the police should have kept is made, due %s",
                list.path("dueBy").asText());
    }

    private static JsonNode items(Answer page) {
        return page.expect("a page of a list", 200).body().path("items");
    }

    private static JsonNode find(Answer page, String field, String value) {
        for (JsonNode item : items(page)) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        return null;
    }
}
