package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports about the same are one case, however they come and however many at once. */
@QuarkusTest
@Tag("TD6")
class JoiningTest {

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    ConfirmedCharges confirmedCharges;

    private final Owners owners = new Owners();
    private final Desk bank = Desk.bank("0998");
    private final Desk support = Desk.of("support");

    @BeforeEach
    void ownersAnswer() {
        owners.doAll();
    }

    @Test
    @Tag("A72")
    void threeOverlappingReportsAreOneCaseAndEachChargeIsConfirmedOnce() {
        Theft theft = new Theft(database, "0998");
        UUID charge = theft.posted(30_000);
        owners.know("1111111", theft);

        String number = support.reported("{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\","
                + "\"bankCode\":\"0998\",\"account\":{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\","
                + "\"accountNumber\":\"1111111\"}}");
        assertThat(bank.reported(suspected(charge))).isEqualTo(number);
        assertThat(bank.reported("{\"certainty\":\"CONFIRMED\",\"depositorIsCustomer\":false,\"chargeIds\":[\"" + charge
                        + "\"]}"))
                .isEqualTo(number);
        bank.confirms(number, charge, false).statusCode(200);

        List<VictimCharge> victims = confirmedCharges.of(new CaseNumber(number));
        assertThat(victims).hasSize(1);
        assertThat(victims.get(0).amount().yen()).isEqualTo(30_000);
        assertThat(victims.get(0).depositorIsCustomer()).isFalse();
        UUID caseId = UUID.fromString(stored.column("select id from fraud_case where number = '" + number + "'")
                .get(0));
        assertThat(new PublishedFacts(database).typesOf(caseId))
                .containsExactly("case-opened", "case-joined", "case-joined", "case-confirmed");
    }

    @Test
    void manyReportsOfOneBankAccountAtTheSameMomentAreOneCase() throws Exception {
        for (int round = 0; round < 5; round++) {
            Theft theft = new Theft(database, "0998");
            List<UUID> charges = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                charges.add(theft.posted(1_000));
            }

            List<String> numbers = atOnce(charges.stream()
                    .<Callable<String>>map(charge -> () -> bank.reported(suspected(charge)))
                    .toList());

            assertThat(numbers.stream().distinct()).hasSize(1);
            bank.sees(numbers.get(0))
                    .body(field("reports", hasSize(8)))
                    .body(field("charges", hasSize(8)))
                    .body(field("measures", hasSize(2)));
        }
    }

    @Test
    void reportsThatOverlapInAChainAtTheSameMomentLeaveNoThingInTwoCases() throws Exception {
        List<Theft> thefts = new ArrayList<>();
        UUID wallet = UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            thefts.add(new Theft(database, i % 2 == 0 ? "0998" : "0999", wallet));
        }
        List<Callable<String>> reports = new ArrayList<>();
        for (Theft theft : thefts) {
            UUID charge = theft.posted(2_000);
            reports.add(() -> Desk.bank(theft.bank).reported(suspected(charge)));
        }

        List<String> numbers = atOnce(reports);

        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(stored.column("select thing_id from case_thing where live group by thing_id having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void aReportThatMeetsTwoCasesJoinsTheOlderAndWhatIsTheOthersStaysThere() {
        Theft one = new Theft(database, "0998");
        Theft two = new Theft(database, "0998");
        UUID first = one.posted(1_000);
        UUID second = two.posted(1_000);
        String older = bank.reported(suspected(first));
        String newer = bank.reported(suspected(second));

        String both =
                bank.reported("{\"certainty\":\"CONFIRMED\",\"chargeIds\":[\"" + first + "\",\"" + second + "\"]}");

        assertThat(both).isEqualTo(older);
        bank.sees(newer).body(field("charges", contains(second.toString())));
        bank.sees(older)
                .body(field("charges", containsInAnyOrder(first.toString(), second.toString())))
                .body(
                        "measures.findAll { it.target == 'WALLET' }.id",
                        containsInAnyOrder(one.wallet.toString(), two.wallet.toString()));
        assertThat(owners.toldAbout(two.wallet)).hasSize(2);
    }

    @Test
    void aClosedCaseIsNotJoined() {
        Theft theft = new Theft(database, "0998");
        UUID charge = theft.posted(1_000);
        String number = bank.reported(suspected(charge));
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(202);
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(200);

        String again = bank.reported(suspected(charge));

        assertThat(again).isNotEqualTo(number);
        bank.sees(again).body(field("state", equalTo("OPEN")));
        assertThat(owners.methodsAbout(theft.wallet)).containsExactly("PUT", "DELETE", "PUT");
    }

    @Test
    void reportsAndClosingsAtTheSameMomentLeaveEveryReportInACaseAndNoThingInTwo() throws Exception {
        for (int round = 0; round < 5; round++) {
            Theft theft = new Theft(database, "0998");
            UUID charge = theft.posted(1_000);
            String number = bank.reported(suspected(charge));
            Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(202);
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> bank.reported(suspected(charge)));
            }
            calls.add(() -> {
                Desk.of("support-supervisor").closes(number, "OWN_USE");
                return number;
            });

            atOnce(calls);

            assertThat(stored.column("select count(*) from fraud_report r join reported_thing t on t.report_id = r.id"
                            + " where t.thing_id = '" + charge + "'"))
                    .containsExactly("5");
            assertThat(stored.column("select count(*) from case_thing where live and thing_id = '" + charge + "'"))
                    .isSubsetOf("0", "1");
        }
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
