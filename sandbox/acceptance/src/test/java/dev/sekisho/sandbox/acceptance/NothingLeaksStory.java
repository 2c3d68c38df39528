package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody with conspicuous data uses everything; none of it is in a log or in a fact afterwards. */
@ExtendWith(OneSuite.class)
@Order(6)
class NothingLeaksStory {

    @Test
    @Tag("TD10")
    @Tag("PL-03")
    void noLogAndNoFactHoldsWhatIsPersonal(RunningSuite suite) throws Exception {
        Town town = new Town(suite);
        Person person = new Person(
                "目立太郎兵衛",
                "メダチ タロベエ",
                LocalDate.of(1961, 2, 3),
                "東京都見本区目立町9-9-9",
                "D-" + Fresh.digits(12),
                "FURIGANA_IN_CREDENTIAL",
                true);
        Depositor own = town.accountOf(person);
        String mail = Fresh.email("conspicuous");
        String mobile = Fresh.mobile();
        WalletApp app = new WalletApp(town.places(), town.world(), mail);
        app.open("NON_SUBSCRIBER").expect("a wallet is opened", 201);
        app.verifyPhone(mobile, "SMS").expect("a phone is verified", 200);
        app.proveIdentity(person, "IC_CHIP").expect("an identity is proved", 200);
        String link = town.linked(app, own);
        app.chargeToTheEnd(link, 1_000).expect("a charge is posted", 201);
        app.enterLinkCode(Fresh.key(), "000000");

        List<String> canaries = List.of(
                mail,
                mobile,
                mobile.substring(3),
                "目立太郎兵衛",
                "メダチ タロベエ",
                "目立町",
                person.documentNumber(),
                own.accountNumber(),
                "eyJ");
        for (SuiteService service : SuiteService.ALL) {
            assertThat(Files.readString(suite.log(service.name())))
                    .as("the log of " + service.name())
                    .isNotBlank()
                    .doesNotContain(canaries);
            assertThat(facts(suite, service))
                    .as("facts of " + service.name())
                    .allSatisfy(fact -> assertThat(fact).doesNotContain(canaries));
        }
    }

    private static List<String> facts(RunningSuite suite, SuiteService service) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                        suite.jdbcUrl(service), "reconciler", suite.databasePassword("reconciler"));
                var select = connection.createStatement();
                var rows = select.executeQuery("select convert_from(payload, 'UTF8') from fact")) {
            List<String> facts = new ArrayList<>();
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
            return facts;
        }
    }
}
