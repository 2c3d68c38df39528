package dev.sekisho.link.app;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.EstablishLink;
import dev.sekisho.link.link.EstablishLink.Establishment;
import dev.sekisho.link.link.EstablishLink.Establishment.AlreadyLinked;
import dev.sekisho.link.link.EstablishLink.Establishment.BelongsToAnotherWallet;
import dev.sekisho.link.link.EstablishLink.Establishment.Established;
import dev.sekisho.link.link.EstablishLink.Wanted;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.link.RevokeLink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("A13")
@Tag("LK-01")
@Tag("TB3")
class UniquenessTest {

    private static final int AT_ONCE = 64;

    @Inject
    EstablishLink establish;

    @Inject
    RevokeLink revoke;

    @Inject
    Fingerprints fingerprints;

    @Inject
    Database database;

    @Test
    void ofSixtyFourWalletsAtOnceExactlyOneGetsTheBankAccount() throws Exception {
        BankAccount account = account("0640001");

        List<Establishment> came = atOnce(index -> wanted(account, WalletId.random()));

        assertThat(came).filteredOn(Established.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(BelongsToAnotherWallet.class::isInstance).hasSize(AT_ONCE - 1);
        assertThat(linksOf(account)).containsExactly("1");
    }

    @Test
    void ofSixtyFourRequestsOfOneWalletAtOnceExactlyOneBecomesALink() throws Exception {
        BankAccount account = account("0640002");
        WalletId wallet = WalletId.random();

        List<Establishment> came = atOnce(index -> wanted(account, wallet));

        assertThat(came).filteredOn(Established.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(AlreadyLinked.class::isInstance).hasSize(AT_ONCE - 1);
        assertThat(linksOf(account)).containsExactly("1");
    }

    @Test
    void theDatabaseItselfHoldsOneRowForABankAccountAndOneLinkForARow() {
        BankAccount account = account("0640003");
        establish(wanted(account, WalletId.random()));
        String fingerprint = fingerprints.of(account).hex();

        assertThatThrownBy(() -> OwnersHand.change("insert into bank_account"
                        + " select gen_random_uuid(), fingerprint, '2', bank_code, sealed_account, gen_random_uuid()"
                        + " from bank_account where encode(fingerprint, 'hex') = '" + fingerprint + "'"))
                .hasMessageContaining("bank_account_fingerprint_key");
        assertThatThrownBy(() -> OwnersHand.change("insert into link"
                        + " select gen_random_uuid(), gen_random_uuid(), l.wallet_id, l.person_id, l.bank_account_id,"
                        + " l.bank_code, l.account_mask, 'STOPPED', l.tier, l.established_at, l.chargeable_from,"
                        + " l.sealed_mandate, 1 from link l join bank_account b on b.id = l.bank_account_id"
                        + " where encode(b.fingerprint, 'hex') = '" + fingerprint + "'"))
                .hasMessageContaining("link_one_for_each_bank_account");
    }

    @Test
    void theDatabaseItselfMovesNoAccountThatHasALinkOrNeverHadOne() {
        BankAccount account = account("0640005");
        String move = "update bank_account set wallet_id = gen_random_uuid() where encode(fingerprint, 'hex') = '"
                + fingerprints.of(account).hex() + "'";
        Established link = (Established) establish(wanted(account, WalletId.random()));

        assertThatThrownBy(() -> database.change(move))
                .hasMessageContaining("bank_account_leaves_its_wallet_by_a_claim");

        QuarkusTransaction.requiringNew()
                .run(() -> revoke.revoke(
                        link.link().head().id(), link.link().head().wallet()));
        assertThat(establish(wanted(account, WalletId.random()))).isInstanceOf(BelongsToAnotherWallet.class);
        assertThat(database.change(move)).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenItsTransactionDoesNotCommit() {
        BankAccount account = account("0640004");

        QuarkusTransaction.begin();
        establish.establish(wanted(account, WalletId.random()));
        QuarkusTransaction.rollback();

        assertThat(linksOf(account)).containsExactly("0");
        assertThat(establish(wanted(account, WalletId.random()))).isInstanceOf(Established.class);
    }

    private List<Establishment> atOnce(java.util.function.IntFunction<Wanted> wanted) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Establishment>> running = IntStream.range(0, AT_ONCE)
                    .mapToObj(index -> threads.submit((Callable<Establishment>) () -> {
                        start.await();
                        return establish(wanted.apply(index));
                    }))
                    .toList();
            start.countDown();
            List<Establishment> came = new ArrayList<>();
            for (Future<Establishment> one : running) {
                came.add(one.get());
            }
            return came;
        } finally {
            threads.shutdownNow();
        }
    }

    private Establishment establish(Wanted wanted) {
        return QuarkusTransaction.requiringNew().call(() -> establish.establish(wanted));
    }

    private List<String> linksOf(BankAccount account) {
        return database.column("select count(*) from link l join bank_account b on b.id = l.bank_account_id"
                + " where encode(b.fingerprint, 'hex') = '"
                + fingerprints.of(account).hex() + "'");
    }

    private static Wanted wanted(BankAccount account, WalletId wallet) {
        return new Wanted(
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                account,
                new Mandate("mandate"),
                Instant.now(),
                LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, Instant.now()),
                LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ"));
    }
}
