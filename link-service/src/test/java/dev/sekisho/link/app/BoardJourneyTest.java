package dev.sekisho.link.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.testing.Browser;
import dev.sekisho.kit.testing.HeldBook;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.kit.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything is stopped and one bank comes back, in real browsers of five people, and of anybody who looks at the status. */
@QuarkusTest
@Tag("A26")
@Tag("A28")
class BoardJourneyTest {

    private static final String FIRST_PAINT =
            "performance.getEntriesByName('first-contentful-paint').map(each => Math.round(each.startTime))[0]";

    /** What a lease would bring to this replica. */
    private final HeldBook copy = new HeldBook();

    @BeforeEach
    @AfterEach
    void nothingIsStopped() {
        OwnersHand.openTheBook();
        copy.open();
    }

    @Test
    void everythingStopsAndOneBankComesBackOnEvidenceByTheBankAndTwoApprovals() throws IOException {
        String base = "http://localhost:" + RestAssured.port;
        try (Browser browser = Browser.ofThisMachine();
                Visitor operator = browser.visitor("ja-JP", base);
                Visitor bank = browser.visitor("en-GB", base);
                Visitor first = browser.visitor("ja-JP", base);
                Visitor second = browser.visitorByPhone("en-GB", base);
                Visitor anybody = browser.visitorByPhone("ja-JP", base)) {
            enters(operator, Staff.somebody(), "operations");
            entersOfBank(bank, Staff.somebody());
            enters(first, Staff.somebody(), "operations-approver");
            enters(second, Staff.somebody(), "operations-approver");

            stopsEverything(operator);
            copy.suspend(Operation.LINK, Optional.empty());
            copy.suspend(Operation.CHARGE, Optional.empty());
            seesThatItIsStopped(anybody);
            String resume = proposes(operator);
            agrees(bank, resume);
            approves(first, resume, "承認する", "承認を記録しました。");
            approves(second, resume, "Approve", "Open since epoch");

            copy.open();
            anybody.opens("/status");
            assertThat(anybody.reads()).contains("解除");
            assertThat(ofTheFirst(anybody)).contains("利用可能").doesNotContain("停止中");
            anybody.findsNothingThatKeepsAnybodyOut();
            keeps(anybody.page().evaluate(FIRST_PAINT));
        }
    }

    private static void stopsEverything(Visitor operator) {
        operator.opens("/board");
        operator.findsNothingThatKeepsAnybodyOut();
        operator.follows("緊急一斉停止へ");
        operator.findsNothingThatKeepsAnybodyOut();
        operator.presses("いま停止する");
        operator.page().waitForSelector("#answers .badge");
        assertThat(operator.reads()).contains("で停止しました");
        operator.findsNothingThatKeepsAnybodyOut();
    }

    private static void seesThatItIsStopped(Visitor anybody) {
        anybody.opens("/status");
        assertThat(anybody.reads()).contains("すべての銀行", "緊急一斉停止");
        assertThat(ofTheFirst(anybody)).contains("停止中").doesNotContain("利用可能");
        anybody.needsNotScrollSideways();
        anybody.findsNothingThatKeepsAnybodyOut();
        anybody.opens("/ways-to-check/0998");
        anybody.needsNotScrollSideways();
        anybody.findsNothingThatKeepsAnybodyOut();
    }

    private static String ofTheFirst(Visitor anybody) {
        return anybody.page()
                .locator("tr:has(a[href='/ways-to-check/" + Staff.FIRST + "'])")
                .innerText();
    }

    private static String proposes(Visitor operator) {
        operator.opens("/board/banks/0998");
        operator.findsNothingThatKeepsAnybodyOut();
        var form = operator.page().locator("section[aria-labelledby=propose]");
        form.getByLabel("口座連携", new GetByLabelOptions().setExact(true)).check();
        form.getByLabel("チャージ", new GetByLabelOptions().setExact(true)).check();
        for (String gate : List.of("CAUSE_REMOVED", "DESK_STAFFED", "NOTICES_OUT", "OLD_LINKS_CHECKED")) {
            form.locator("#evidence-" + gate).fill("記録簿の見本 1");
        }
        operator.presses("提案する");
        assertThat(operator.reads()).contains("提案しました。", "記録簿の見本 1");
        operator.findsNothingThatKeepsAnybodyOut();
        String url = operator.page().url();
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    private static void agrees(Visitor bank, String resume) {
        bank.opens("/portal");
        bank.findsNothingThatKeepsAnybodyOut();
        bank.page().locator("a[href='/portal/resumes/" + resume + "']").click();
        bank.presses("Agree for the bank");
        assertThat(bank.reads()).contains("The bank has agreed.");
        bank.findsNothingThatKeepsAnybodyOut();
    }

    private static void approves(Visitor approver, String resume, String button, String said) {
        approver.opens("/board/resumes/" + resume);
        approver.presses(button);
        assertThat(approver.reads()).contains(said);
        approver.findsNothingThatKeepsAnybodyOut();
    }

    /** For whoever wants to know how fast it was here; a machine that does many things at once proves nothing by it. */
    private static void keeps(Object millis) throws IOException {
        Files.writeString(Path.of("target", "first-paint-of-the-status.txt"), millis + " ms\n");
    }

    private static void enters(Visitor visitor, Staff staff, String... roles) {
        holds(visitor, Tokens.staff(staff.staffId(), staff.person(), "link-service", roles));
    }

    private static void entersOfBank(Visitor visitor, Staff user) {
        holds(visitor, Tokens.bankUser(user.staffId(), user.person(), Staff.FIRST, "link-service"));
    }

    /** As whoever signed in: the door is identity-service's. */
    private static void holds(Visitor visitor, String bearer) {
        visitor.page()
                .context()
                .addCookies(List.of(new Cookie("__Host-sekisho-link-service", bearer.substring("Bearer ".length()))
                        .setUrl("https://localhost/")
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.STRICT)));
    }
}
