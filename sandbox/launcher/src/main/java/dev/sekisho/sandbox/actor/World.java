package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulated world as its director holds it: the clock, the faults, the depositors, the books. */
public final class World {

    private final Site site;

    public World(Places places) {
        this(places.world());
    }

    World(URI world) {
        this.site = new Site(world);
    }

    /** The business clock's time. */
    public Instant now() {
        return Instant.now()
                .plusMillis(
                        site.get("/clock").expect("the world has a clock", 200).number("offsetMillis"));
    }

    /** Moves the business clock; done when every service works by it. @return who does not, under {@code missing} */
    public Answer moveClockTo(Instant instant) {
        return site.put("/clock", Map.of("now", instant.toString()));
    }

    public Answer resetClock() {
        return site.put("/clock", Map.of("offsetMillis", 0));
    }

    /**
     * Scripts a fault that strikes until it is taken away.
     *
     * @param target {@code bank-<code>}, {@code ekyc}, {@code messages} or {@code carrier}
     * @param mode REFUSE or LOSE_ANSWER
     */
    public Answer script(String target, String mode) {
        return script(target, Map.of("mode", mode));
    }

    /** Scripts any fault the world knows: mode, delayMillis, share, next. */
    public Answer script(String target, Map<String, Object> fault) {
        return site.put("/faults/" + target, fault);
    }

    public Answer everybodyBehaves() {
        return site.delete("/faults");
    }

    /** A new bank account. @return 409 if the number is taken */
    public Answer addDepositor(Depositor depositor) {
        return site.post("/banks/" + depositor.bankCode() + "/depositors", depositor.record());
    }

    /** What the depositor's own token shows now; it works once. */
    public String oneTimeCode(Depositor depositor) {
        return site.get(depositor.path() + "/one-time-code")
                .expect("a depositor has a token", 200)
                .text("code");
    }

    /** The depositor's own bank makes sure who speaks. @return 204, or 403 */
    public Answer identify(Depositor depositor, String pin, String oneTimeCode) {
        return site.post(depositor.path() + "/identifications", Map.of("pin", pin, "secondFactor", oneTimeCode));
    }

    /** What the bank's app on the depositor's phone shows. */
    Answer app(Depositor depositor) {
        return site.get(depositor.path() + "/app").expect("a depositor has the bank's app", 200);
    }

    /** @param announce whether the bank tells the operator that there is an answer */
    Answer answerInApp(Depositor depositor, String approvalId, boolean approve, boolean announce) {
        return site.post(depositor.path() + "/app/" + approvalId, Map.of("approve", approve, "announce", announce));
    }

    Answer lapseInApp(Depositor depositor, String approvalId) {
        return site.delete(depositor.path() + "/app/" + approvalId);
    }

    /** What the bank told its depositor, oldest first. */
    public List<String> notices(Depositor depositor) {
        Answer notices = site.get(depositor.path() + "/notices").expect("a depositor can be told", 200);
        List<String> texts = new ArrayList<>();
        notices.body()
                .path("notices")
                .forEach(notice -> texts.add(notice.path("text").asText()));
        return texts;
    }

    /** All that the bank booked, oldest first: the truth. */
    public List<Booking> books(String bankCode) {
        Answer books = site.get("/banks/" + bankCode + "/books").expect("a bank has books", 200);
        List<Booking> entries = new ArrayList<>();
        books.body().path("entries").forEach(entry -> entries.add(booking(entry)));
        return entries;
    }

    /** What left this depositor's account, oldest first. */
    public List<Booking> bookedFrom(Depositor depositor) {
        return books(depositor.bankCode()).stream()
                .filter(entry -> entry.isOf(depositor) && entry.direction().equals("DEBIT"))
                .toList();
    }

    /** What came into this depositor's account, oldest first. */
    public List<Booking> creditedTo(Depositor depositor) {
        return books(depositor.bankCode()).stream()
                .filter(entry -> entry.isOf(depositor) && entry.direction().equals("CREDIT"))
                .toList();
    }

    /** The depositor closes the account at a branch. */
    public Answer close(Depositor depositor) {
        return site.delete(depositor.path());
    }

    /** What came into this depositor's account by transfers from elsewhere, oldest first, in yen. */
    public List<Long> arrivedAt(Depositor depositor) {
        Answer arrivals =
                site.get("/banks/" + depositor.bankCode() + "/arrivals").expect("a bank has a book of what came", 200);
        List<Long> yen = new ArrayList<>();
        for (JsonNode arrival : arrivals.body().path("arrivals")) {
            if (arrival.path("branchCode").asText().equals(depositor.branchCode())
                    && arrival.path("accountNumber").asText().equals(depositor.accountNumber())) {
                yen.add(arrival.path("amountYen").asLong());
            }
        }
        return yen;
    }

    /** How the operator's bank errs with what it books back from now on. @param faults of TWICE, OTHER_AMOUNT, UNKNOWN_WORDS */
    public Answer scriptReturns(List<String> faults) {
        return site.put("/paying-account/return-faults", Map.of("faults", faults));
    }

    /** The registration interface of 2020: number and PIN. */
    public Answer registerAsIn2020(Depositor depositor, String pin) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("branchCode", depositor.branchCode());
        typed.put("accountNumber", depositor.accountNumber());
        typed.put("pin", pin);
        return site.post("/banks/" + depositor.bankCode() + "/legacy/registrations", typed);
    }

    /** Sets what the carrier says about a number. */
    public Answer setLine(String e164, Map<String, Object> line) {
        return site.put("/carrier/numbers/" + Site.encoded(e164), line);
    }

    /** Sets whose contract a line is at the operator's own carrier. */
    public Answer setContract(String e164, Person subscriber) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("subscriberNumber", "S" + Fresh.digits(8));
        contract.put("nameKanji", subscriber.nameKanji());
        contract.put("nameKana", subscriber.nameKana());
        contract.put("birthDate", subscriber.birthDate().toString());
        contract.put("address", subscriber.address());
        return site.put("/carrier/contract/lines/" + Site.encoded(e164), contract);
    }

    /** Whom the operator's pager has called, and with what. */
    public Answer pagerCalls() {
        return site.get("/pager/calls");
    }

    Answer inbox(String to) {
        return site.get("/inbox/" + Site.encoded(to));
    }

    private static Booking booking(JsonNode entry) {
        return new Booking(
                entry.path("requestId").asText(),
                entry.path("direction").asText(),
                entry.path("branchCode").asText(),
                entry.path("accountNumber").asText(),
                entry.path("amountYen").asLong(),
                entry.path("reference").asText(),
                Instant.parse(entry.path("bookedAt").asText()));
    }

    /**
     * Money that left a bank account ({@code DEBIT}) or came into it ({@code CREDIT}).
     *
     * @param requestId what the operator named the order by: of a debit, the id of its charge
     * @param bookedAt by the business clock
     */
    public record Booking(
            String requestId,
            String direction,
            String branchCode,
            String accountNumber,
            long amountYen,
            String reference,
            Instant bookedAt) {

        public boolean isOf(Depositor depositor) {
            return branchCode.equals(depositor.branchCode()) && accountNumber.equals(depositor.accountNumber());
        }
    }
}
