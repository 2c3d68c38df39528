package dev.sekisho.link.link.jdbc;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.PastLink;
import dev.sekisho.link.link.Prints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The register of linked bank accounts. The unique fingerprint decides who was first; whoever comes second waits for the
 * first one's transaction and then sees what it left.
 */
@ApplicationScoped
class JdbcBankAccounts implements BankAccounts {

    private static final String FIND = "select id from bank_account where fingerprint = ? or fingerprint_2 = ?";

    private static final String GIVE = "update bank_account set wallet_id = ? where id = ?";

    private static final String GIVE_BACK = "update bank_account set wallet_id = ?, link_not_before = ? where id = ?";

    private static final String KEEP_UNLINKED = "update bank_account set do_not_link = ? where id = ?";

    private static final String SEALED = "select bank_code, sealed_account from bank_account where id = ?";

    private final Statements statements;
    private final Prints prints;
    private final Seal seal;

    JdbcBankAccounts(Statements statements, Prints prints, Seal seal) {
        this.statements = statements;
        this.prints = prints;
        this.seal = seal;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public HeldAccount hold(BankAccount account, WalletId wallet) {
        return hold(account, wallet.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public HeldAccount hold(BankAccount account) {
        return hold(account, (UUID) null);
    }

    private HeldAccount hold(BankAccount account, UUID wallet) {
        byte[][] known = known(account);
        UUID id = UUID.randomUUID();
        if (isEntered(id, account, wallet, known)) {
            return HeldAccount.entered(
                    new BankAccountId(id), Optional.ofNullable(wallet).map(WalletId::new));
        }
        return statements.first(AccountSql.HOLD, this::held, known[0], known[1]).orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void give(BankAccountId id, WalletId wallet) {
        statements.update(GIVE, wallet.value(), id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void give(BankAccountId id, WalletId wallet, Instant notLinkedBefore) {
        statements.update(GIVE_BACK, wallet.value(), notLinkedBefore, id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void keepUnlinked(BankAccountId id, boolean doNotLink) {
        statements.update(KEEP_UNLINKED, doNotLink, id.value());
    }

    @Override
    public Optional<BankAccount> find(BankAccountId id) {
        return statements.first(SEALED, row -> toAccount(id.value(), row), id.value());
    }

    @Override
    @Transactional
    public Optional<BankAccountId> find(BankAccount account) {
        byte[][] known = known(account);
        return statements.first(FIND, row -> new BankAccountId(row.id("id")), known[0], known[1]);
    }

    /** Whoever enters it holds it; nobody else sees it before the transaction ends. */
    private boolean isEntered(UUID id, BankAccount account, UUID wallet, byte[][] known) {
        String digits = account.branch() + account.type().zenginCode() + account.number();
        int entered = statements.update(
                AccountSql.ENTER,
                id,
                known[0],
                known[1],
                account.bank().value(),
                seal.close(place(id), digits.getBytes(StandardCharsets.US_ASCII)),
                wallet);
        return entered == 1;
    }

    private byte[][] known(BankAccount account) {
        Prints.Pair pair = prints.of(account);
        return new byte[][] {
            pair.first().map(Fingerprint::bytes).orElse(null),
            pair.second().map(Fingerprint::bytes).orElse(null)
        };
    }

    private HeldAccount held(Row row) throws SQLException {
        UUID id = row.id("id");
        Optional<WalletId> wallet = Optional.ofNullable(row.id("wallet_id")).map(WalletId::new);
        boolean doNotLink = row.flag("do_not_link");
        Optional<Instant> notLinkedBefore = row.maybeInstant("link_not_before");
        return statements
                .first(
                        AccountSql.BURDENED,
                        burden -> new HeldAccount(
                                new BankAccountId(id),
                                wallet,
                                burden.flag("linked"),
                                burden.flag("stopped"),
                                doNotLink,
                                notLinkedBefore,
                                past(burden)),
                        id,
                        id,
                        id)
                .orElseThrow();
    }

    private static Optional<PastLink> past(Row burden) throws SQLException {
        Optional<Instant> ended = burden.maybeInstant("ended_at");
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastLink(EndReason.valueOf(burden.text("end_reason")), ended.get()));
    }

    private BankAccount toAccount(UUID id, Row row) throws SQLException {
        byte[] sealed = row.result().getBytes("sealed_account");
        String digits = new String(seal.open(place(id), sealed), StandardCharsets.US_ASCII);
        return new BankAccount(
                new BankCode(row.text("bank_code")),
                digits.substring(0, 3),
                AccountType.ofZenginCode(Character.digit(digits.charAt(3), 10)),
                digits.substring(4));
    }

    private static String place(UUID id) {
        return "bank_account.sealed_account:" + id;
    }
}
