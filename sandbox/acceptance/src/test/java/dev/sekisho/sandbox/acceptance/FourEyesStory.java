package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff come in by two founders and four eyes, have a token for each service, and are found again in kept data. */
@ExtendWith(OneSuite.class)
@Order(6)
class FourEyesStory {

    private static final String[] SERVICES = {
        "identity-service", "link-service", "charge-service", "compensation-service"
    };

    @Test
    @Tag("TD5")
    void aMemberGetsARoleByTwoFoundersAndATokenForEachService(RunningSuite suite) throws Exception {
        Town town = new Town(suite);
        String name = "supervisor-" + Fresh.digits(6);

        StaffMember member = new StaffDesk(town.places()).member(name, "support", "support-supervisor");

        for (String service : SERVICES) {
            String claims = claims(member.at(service)[1]);
            assertThat(claims).contains("\"aud\":\"" + service + "\"", "staff:support-supervisor", "\"person\":");
        }
        StaffMember found = new StaffDesk(town.places()).member(name, "support");
        assertThat(found.staffId()).isEqualTo(member.staffId());
        assertThat(claims(found.at("link-service")[1])).contains("staff:support-supervisor");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(town.places().keys().resolveSibling("staff"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Tag("TD5")
    void twoAccountsOfOneHumanAreOnePersonAndABanksUserBelongsToThatBank(RunningSuite suite) {
        StaffDesk desk = new StaffDesk(new Town(suite).places());
        StaffMember first = desk.member("maker-" + Fresh.digits(6), "support");
        StaffMember second = desk.secondAccountOf(first, "again-" + Fresh.digits(6), "support-supervisor");
        StaffMember banker = desk.bankUser("banker-" + Fresh.digits(6), Town.TWO_FACTOR_BANK);

        assertThat(second.staffId()).isNotEqualTo(first.staffId());
        assertThat(person(second)).isEqualTo(person(first));
        assertThat(claims(banker.at("link-service")[1])).contains("\"bank\":\"0998\"", "staff:bank-user");
        assertThat(desk.leaves(second).status()).isEqualTo(204);
    }

    private static String person(StaffMember member) {
        return claims(member.at("identity-service")[1]).replaceAll(".*\"person\":\"([^\"]*)\".*", "$1");
    }

    private static String claims(String bearer) {
        return new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
