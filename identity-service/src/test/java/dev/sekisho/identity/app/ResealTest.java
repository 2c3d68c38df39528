package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.secrecy.ResealTexts;
import dev.sekisho.identity.secrecy.SealedTexts;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.Tickets;
import dev.sekisho.identity.secrecy.TurnKeys;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.testing.RestingWorkers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts of every table are found, whoever sealed them, and sealed anew. */
@QuarkusTest
@Tag("PL-03")
@Tag("ID-02")
class ResealTest implements RestingWorkers {

    @Inject
    DataSource database;

    @Inject
    ResealTexts reseal;

    @Inject
    TurnKeys turn;

    @Inject
    SealedTexts texts;

    @Inject
    Sealing sealing;

    @Inject
    Tickets serviceKey;

    @Inject
    Transaction transaction;

    /** Texts of one account, each with its table, column, key and context. */
    private List<String> sealedOf(UUID account) {
        String id = "'" + account + "'";
        return new Tables(database)
                .column("select encode(t, 'hex') from (select address_sealed t from account where account_id = " + id
                        + " union all select phone_sealed from account where account_id = " + id
                        + " union all select phone_sealed from phone_verification where account_id = " + id
                        + " union all select verified_claims_sealed from proof where account_id = " + id
                        + " and state = 'APPROVED') s order by 1");
    }

    @Test
    void allTextsOfAPersonAreSealedAnewWhenTheKeyIsTurned() {
        Customer hanako = Customer.proved();
        Subject subject = Subject.account(hanako.accountId());
        List<String> before = sealedOf(hanako.accountId());

        turn.turn(subject);

        List<String> after = sealedOf(hanako.accountId());
        assertThat(before).hasSize(4);
        assertThat(after).hasSize(4).doesNotContainAnyElementsOf(before);
        assertThat(after.stream().map(text -> text.substring(0, 12)).distinct()).hasSize(1);
        hanako.call().get("/v1/account").then().statusCode(200);
    }

    @Test
    void whatTheServicesOneKeySealedIsReadAndMoved() throws Exception {
        Customer hanako = Customer.proved();
        String id = "'" + hanako.accountId() + "'";
        byte[] old = serviceKey.seal(hanako.phone(), "account-phone:" + hanako.accountId());
        new Tables(database)
                .run("update account set phone_sealed = '\\x" + HexFormat.of().formatHex(old) + "' where account_id = "
                        + id);
        hanako.call().get("/v1/account").then().statusCode(200);
        assertThat(reseal.left()).isPositive();

        reseal.resealSome();

        assertThat(reseal.left()).isZero();
        String now = new Tables(database)
                .column("select encode(phone_sealed, 'hex') from account where account_id = " + id)
                .get(0);
        assertThat(now).startsWith("02");
        assertThat(transaction.call(() -> sealing.open(
                        Subject.account(hanako.accountId()),
                        HexFormat.of().parseHex(now),
                        "account-phone:" + hanako.accountId())))
                .isEqualTo(hanako.phone());
    }

    @Test
    void aSettledProofIsSealedAnewOnlyByWhoSaysSo() {
        Customer hanako = Customer.proved();

        assertThatThrownBy(() -> new Tables(database)
                        .run("update proof set verified_claims_sealed = '\\x01' where account_id = '"
                                + hanako.accountId() + "'"))
                .hasMessageContaining("a settled proof does not change");
    }

    @Test
    void noSealedColumnIsLeftOut() {
        List<String> columns = new Tables(database)
                .column("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = current_schema() and column_name like '%\\_sealed'"
                        // What lists and the closed journal say is under the service's own key: no subject's
                        + " and table_name not in ('listed_entry', 'screening_journal') order by 1");

        assertThat(columns).isNotEmpty();
        assertThat(texts.places()).containsExactlyInAnyOrderElementsOf(columns);
    }
}
