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

/** Counts earlier tries in the requests' own rows, by plain statements: two are asked for each link. */
@ApplicationScoped
class JdbcLinkHistory implements LinkHistory {

    private static final String TRIES = """
            select of_account.refused, of_wallet.failed, of_wallet.requests
              from (select count(*) as refused
                      from link_request r
                     where r.account_fingerprint in (?, ?) and r.refusal_code = ? and r.moved_at > ?
                       and not exists (select from link_request linked
                                        where linked.account_fingerprint in (?, ?) and linked.link_id is not null
                                          and linked.moved_at >= r.moved_at)) as of_account,
                   (select count(*) filter (where visited_bank and
                                (refusal_code = ? or state in ('EXPIRED', 'ABANDONED'))) as failed,
                           count(*) as requests
                      from link_request
                     where wallet_id = ? and requested_at > ?) as of_wallet
            """;

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
    public Tries tries(List<Fingerprint> account, Instant refusedSince, WalletId wallet, Instant since) {
        byte[] current = current(account);
        byte[] other = other(account);
        String denied = LinkCode.BANK_DENIED.name();
        return statements
                .first(
                        TRIES,
                        row -> new Tries(
                                Math.toIntExact(row.number("refused")),
                                Math.toIntExact(row.number("failed")),
                                Math.toIntExact(row.number("requests"))),
                        current,
                        other,
                        denied,
                        refusedSince,
                        current,
                        other,
                        denied,
                        wallet.value(),
                        since)
                .orElseThrow();
    }

    @Override
    public int refusedForName(WalletId wallet, List<Fingerprint> account, Instant since) {
        return statements
                .first(
                        DIFFERENT_NAMES,
                        row -> Math.toIntExact(row.number("tries")),
                        current(account),
                        other(account),
                        wallet.value(),
                        NameOutcome.MISMATCH.name(),
                        since)
                .orElseThrow();
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
