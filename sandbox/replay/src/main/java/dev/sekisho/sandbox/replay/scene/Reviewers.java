package dev.sekisho.sandbox.replay.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.ReviewDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.replay.engine.Era;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Two reviewers, who come to the desk in the afternoon of each business day on which something waits. Whoever waits is asked
 * for papers: an honest customer has them, a thief does not come. Of 2019 and 2020 the suite knows no holidays.
 */
public final class Reviewers {

    private static final LocalTime DESK = LocalTime.of(16, 0);

    private final Scene scene;
    private final ReviewDesk desk;
    private final StaffMember first;
    private final StaffMember second;
    private Instant plannedUntil = Instant.EPOCH;
    private int reviews;
    private int longestDays;

    public Reviewers(Scene scene) {
        this.scene = scene;
        this.desk = new ReviewDesk(scene.places());
        this.first = scene.staff().member("reviewer-1", "reviewer");
        this.second = scene.staff().member("reviewer-2", "reviewer");
    }

    /** Plans the next hours at the desk if anything waits. */
    public void look() {
        boolean waits = !names().isEmpty() || !holds().isEmpty();
        Instant now = scene.world().now();
        if (waits && plannedUntil.isBefore(now)) {
            plannedUntil = nextDesk(now);
            scene.timetable().at(plannedUntil, this::work);
        }
    }

    private JsonNode names() {
        return desk.names(first)
                .expect("names under review are listed", 200)
                .body()
                .path("items");
    }

    private JsonNode holds() {
        return desk.holds(first).expect("held accounts are listed", 200).body().path("reviews");
    }

    /** How many honest customers waited for a person. */
    public int reviews() {
        return reviews;
    }

    /** The longest that an honest customer waited, in business days begun. */
    public int longestDays() {
        return longestDays;
    }

    private static Instant nextDesk(Instant now) {
        LocalDate day = Era.dayOf(now);
        Instant desk = day.atTime(DESK).atZone(Era.TOKYO).toInstant();
        while (isWeekEnd(day) || !desk.isAfter(now)) {
            day = day.plusDays(1);
            desk = day.atTime(DESK).atZone(Era.TOKYO).toInstant();
        }
        return desk;
    }

    private static boolean isWeekEnd(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void work() {
        for (JsonNode name : desk.names(first)
                .expect("names under review are listed", 200)
                .body()
                .path("items")) {
            decideName(name);
        }
        for (JsonNode hold : holds()) {
            decideHold(hold);
        }
    }

    private void decideName(JsonNode name) {
        String request = name.path("linkRequestId").asText();
        String wallet = scene.support()
                .decision(request)
                .expect("support reads every decision", 200)
                .text("walletId");
        boolean shows = scene.honest().contains(wallet);
        String reason = name.path("outcome").asText().equals("TRUNCATED_PREFIX") ? "CUT_AT_FIELD_WIDTH" : "FORMER_NAME";
        for (StaffMember reviewer : new StaffMember[] {first, second}) {
            Answer said = shows
                    ? desk.decideName(reviewer, request, "ACCEPT", reason, "papers were shown")
                    : desk.decideName(reviewer, request, "REFUSE", "OTHER_PERSON", "nobody came with papers");
            if (said.text("outcome").equals("DECIDED")) {
                break;
            }
        }
        waited(shows, name);
    }

    private void decideHold(JsonNode hold) {
        String review = hold.path("reviewId").asText();
        boolean shows = scene.honest().contains(hold.path("accountId").asText());
        for (StaffMember reviewer : new StaffMember[] {first, second}) {
            Answer said = shows
                    ? desk.decideHold(reviewer, review, "RELEASE", "CUSTOMER_REACHED")
                    : desk.decideHold(reviewer, review, "CLOSE", "CUSTOMER_NOT_REACHED");
            if (said.text("outcome").equals("DECIDED")) {
                break;
            }
        }
        waited(shows, hold);
    }

    private void waited(boolean isHonest, JsonNode line) {
        if (isHonest) {
            reviews++;
            longestDays = Math.max(
                    longestDays,
                    businessDays(
                            Instant.parse(line.path("since").asText()),
                            scene.world().now()));
        }
    }

    /** Business days after the day on which it began, up to the day on which it ended. */
    private static int businessDays(Instant since, Instant until) {
        int days = 0;
        for (LocalDate day = Era.dayOf(since).plusDays(1); !day.isAfter(Era.dayOf(until)); day = day.plusDays(1)) {
            days += isWeekEnd(day) ? 0 : 1;
        }
        return days;
    }
}
