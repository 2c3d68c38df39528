package dev.sekisho.sandbox.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What caps count. */
class CapsTest extends SoundWorld {

    @Test
    @Tag("TC10")
    void aCapThatCountsAnythingButItsActiveChargesIsFound() throws Exception {
        counts("WALLET", 7_999);
        counts("BANK_ACCOUNT", 8_900);
        counts("PERSON", 1);

        assertFindings(
                capFinding("WALLET", 7_999, HandMadeWorld.DAY, 8_000),
                capFinding("BANK_ACCOUNT", 8_900, HandMadeWorld.DAY, 8_000),
                capFinding("PERSON", 1, HandMadeWorld.DAY, 8_000));
    }

    @Test
    @Tag("TC10")
    void aCapThatForgotIsFound() throws Exception {
        world.tables.run("charge", "update cap_counter set days = '{}', used_yen = '{}' where scope = 'WALLET'");

        assertFindings(capFinding("WALLET", 0, HandMadeWorld.DAY, 8_000));
    }

    @Test
    @Tag("TC3")
    void aCapThatCountsOnLondonsDayIsFound() throws Exception {
        world.tables.run("charge", "update cap_counter set days = array['2026-11-19'::date] where scope = 'PERSON'");

        assertFindings(capFinding("PERSON", 8_000, "2026-11-19", 0), capFinding("PERSON", 0, "2026-11-20", 8_000));
    }

    @ParameterizedTest
    @CsvSource({"31, false", "32, true"})
    @Tag("TC10")
    void aCapMayForgetWhatNoCapLooksAtAnyMore(int daysEarlier, boolean forgiven) throws Exception {
        world.tables.run("charge", "update cap_counter set used_yen = array[5000]");
        world.tables.run(
                "charge",
                "update charge set decided_at = decided_at - ? * interval '1 day' where id = ?",
                daysEarlier,
                world.postedToo);

        List<String> capFindings = run().findings().stream()
                .filter(finding -> finding.startsWith("the cap of"))
                .toList();

        assertThat(capFindings).hasSize(forgiven ? 0 : 3);
    }

    private static void counts(String scope, long usedYen) throws Exception {
        world.tables.run("charge", "update cap_counter set used_yen = array[?] where scope = ?", usedYen, scope);
    }

    private static String capFinding(String scope, long counted, String day, long charged) {
        UUID id = scope.equals("WALLET") ? world.wallet : scope.equals("PERSON") ? world.person : world.bankAccount;
        return "the cap of " + scope + " " + id + " counts " + counted + " yen on " + day
                + " but its active charges come to " + charged;
    }
}
