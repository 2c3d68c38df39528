package dev.sekisho.link.link.jpa;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.LinkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The register of linked bank accounts. The unique fingerprint decides who was first; whoever comes second waits for the
 * first one's transaction and then sees what it left.
 */
@ApplicationScoped
class JpaBankAccounts implements BankAccounts {

    private static final String ENTER = """
            insert into bank_account (id, fingerprint, fingerprint_key, bank_code, sealed_account, wallet_id)
            values (:id, :fingerprint, :key, :bank, :sealed, :wallet)
            on conflict (fingerprint) do nothing
            """;

    private static final String HOLD = "select * from bank_account where fingerprint = :fingerprint for update";

    private static final String FIND = "select id from bank_account where fingerprint = :fingerprint";

    private static final String STOPPED = """
            select exists (
                select from link_stop
                join link on link.id = link_stop.link_id
                where link.bank_account_id = :id and not lifted)
            """;

    private final EntityManager rows;
    private final Fingerprints fingerprints;
    private final FingerprintKey key;
    private final Seal seal;

    JpaBankAccounts(EntityManager rows, Fingerprints fingerprints, FingerprintKey key, Seal seal) {
        this.rows = rows;
        this.fingerprints = fingerprints;
        this.key = key;
        this.seal = seal;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public HeldAccount hold(BankAccount account, WalletId wallet) {
        Fingerprint fingerprint = fingerprints.of(account);
        enter(account, wallet, fingerprint);
        BankAccountRow row = (BankAccountRow) rows.createNativeQuery(HOLD, BankAccountRow.class)
                .setParameter("fingerprint", fingerprint.bytes())
                .getSingleResult();
        return new HeldAccount(
                new BankAccountId(row.id), new WalletId(row.walletId), isLinked(row.id), isStopped(row.id));
    }

    @Override
    @Transactional
    public Optional<BankAccount> find(BankAccountId id) {
        return Optional.ofNullable(rows.find(BankAccountRow.class, id.value())).map(this::toAccount);
    }

    @Override
    @Transactional
    public Optional<BankAccountId> find(BankAccount account) {
        List<?> ids = rows.createNativeQuery(FIND, UUID.class)
                .setParameter("fingerprint", fingerprints.of(account).bytes())
                .getResultList();
        return ids.stream().findFirst().map(id -> new BankAccountId((UUID) id));
    }

    private void enter(BankAccount account, WalletId wallet, Fingerprint fingerprint) {
        UUID id = UUID.randomUUID();
        String digits = account.branch() + account.type().zenginCode() + account.number();
        rows.createNativeQuery(ENTER)
                .setParameter("id", id)
                .setParameter("fingerprint", fingerprint.bytes())
                .setParameter("key", key.id())
                .setParameter("bank", account.bank().value())
                .setParameter("sealed", seal.close(place(id), digits.getBytes(StandardCharsets.US_ASCII)))
                .setParameter("wallet", wallet.value())
                .executeUpdate();
    }

    private boolean isLinked(UUID bankAccountId) {
        return rows.createQuery(
                                "select count(*) from LinkRow where bankAccountId = :id and state <> :revoked",
                                Long.class)
                        .setParameter("id", bankAccountId)
                        .setParameter("revoked", LinkState.REVOKED)
                        .getSingleResult()
                > 0;
    }

    private boolean isStopped(UUID bankAccountId) {
        return (boolean) rows.createNativeQuery(STOPPED, Boolean.class)
                .setParameter("id", bankAccountId)
                .getSingleResult();
    }

    private BankAccount toAccount(BankAccountRow row) {
        String digits = new String(seal.open(place(row.id), row.sealedAccount), StandardCharsets.US_ASCII);
        return new BankAccount(
                new BankCode(row.bankCode),
                digits.substring(0, 3),
                AccountType.ofZenginCode(Character.digit(digits.charAt(3), 10)),
                digits.substring(4));
    }

    private static String place(UUID id) {
        return "bank_account.sealed_account:" + id;
    }
}
