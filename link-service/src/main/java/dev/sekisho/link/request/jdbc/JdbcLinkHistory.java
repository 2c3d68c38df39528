package dev.sekisho.link.request.jdbc;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.name.NameOutcome;
import dev.sekisho.link.request.LinkCode;
import dev.sekisho.link.request.LinkHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Counts earlier tries in the requests' own rows, by plain statements: four are asked for each link. */
@ApplicationScoped
class JdbcLinkHistory implements LinkHistory {

    private static final String OF_ACCOUNT = """
            select count(*) as tries
              from link_request r
             where r.account_fingerprint in (?, ?) and r.refusal_code = ? and r.moved_at > ?
               and not exists (select from link_request linked
                                where linked.account_fingerprint in (?, ?) and linked.link_id is not null
                                  and linked.moved_at >= r.moved_at)
            """;

    private static final String FAILED_VISITS = """
            select count(*) as tries
              from link_request
             where wallet_id = ? and visited_bank and requested_at > ?
               and (refusal_code = ? or state in ('EXPIRED', 'ABANDONED'))
            """;

    private static final String REQUESTS =
            "select count(*) as tries from link_request where wallet_id = ? and requested_at > ?";

    private static final String DIFFERENT_NAMES = """
            select count(*) as tries
              from link_request
             where account_fingerprint in (?, ?) and wallet_id = ? and refusal_step = 'NAME' and refusal_code = ?
               and moved_at > ?
            """;

    private final Statements statements;

    JdbcLinkHistory(Statements statements) {
        this.statements = statements;
    }

    @Override
    public int refusedByBank(List<Fingerprint> account, Instant since) {
        byte[] current = current(account);
        byte[] other = other(account);
        return count(OF_ACCOUNT, current, other, LinkCode.BANK_DENIED.name(), since, current, other);
    }

    @Override
    public int failedVisits(WalletId wallet, Instant since) {
        return count(FAILED_VISITS, wallet.value(), since, LinkCode.BANK_DENIED.name());
    }

    @Override
    public int requestsOf(WalletId wallet, Instant since) {
        return count(REQUESTS, wallet.value(), since);
    }

    @Override
    public int refusedForName(WalletId wallet, List<Fingerprint> account, Instant since) {
        return count(
                DIFFERENT_NAMES, current(account), other(account), wallet.value(), NameOutcome.MISMATCH.name(), since);
    }

    private int count(String sql, Object... values) {
        return Math.toIntExact(
                statements.first(sql, row -> row.number("tries"), values).orElseThrow());
    }

    private static byte[] current(List<Fingerprint> account) {
        return account.get(0).bytes();
    }

    /** There are two at most, while a key is turned; else it is the same one again. */
    private static byte[] other(List<Fingerprint> account) {
        if (account.size() > 2) {
            throw new IllegalArgumentException("an account has a fingerprint under two keys at most");
        }
        return account.get(account.size() - 1).bytes();
    }
}
