package dev.sekisho.compensation.lookback.jdbc;

import dev.sekisho.compensation.lookback.Signal;
import java.util.EnumMap;
import java.util.Map;

/**
 * How each signal is seen in the copy: a query that lists wallets, one row for each time. {@code seed} are the wallets into which
 * the confirmed charges of the case went, {@code look} is the time around them.
 */
final class SignalQueries {

    private static final String HEAD = """
            with look as materialized (
                select ?::uuid case_id, ?::timestamptz from_at, ?::timestamptz to_at),
            seed as materialized (
                select distinct wallet_id from confirmed_charge join look using (case_id)),
            own as materialized (
                select wallet_id from seed
                union
                select thing_id from case_thing join look using (case_id) where kind = 'WALLET')
            """;

    private static final String RELATED = """
            select found.wallet_id, count(*) times from (
            %s
            ) found
            where not exists (select from own where own.wallet_id = found.wallet_id)
              and not exists (select from case_thing
                where kind = 'WALLET' and thing_id = found.wallet_id and live)
            group by found.wallet_id
            order by times desc, found.wallet_id
            limit ?
            """;

    private static final String AMONG = """
            select found.wallet_id, count(*) times from (
            %s
            ) found
            group by found.wallet_id
            limit ?
            """;

    private static final String SAME_PERSON = """
            select other.wallet_id
            from (select distinct person_id from copied_link join seed using (wallet_id)
                where person_id is not null) person
            join copied_link other using (person_id)
            """;

    private static final String SAME_PAYEE = """
            select other.wallet_id
            from (select distinct bank_account_id from copied_payout join seed using (wallet_id)
                where state <> 'RETURNED') payee
            join copied_payout other using (bank_account_id)
            where other.state <> 'RETURNED'
            """;

    private static final String SAME_BANK_ACCOUNT = """
            select other.wallet_id
            from (select distinct bank_account_id from confirmed_charge join look using (case_id)) victim
            join copied_charge other using (bank_account_id)
            where other.state = 'POSTED'
            """;

    private static final String FED_THE_CASE = """
            select given.from_wallet_id wallet_id
            from copied_transfer given
            join seed on seed.wallet_id = given.to_wallet_id
            join look on given.posted_at between look.from_at and look.to_at
            where exists (select from copied_charge charge
                where charge.wallet_id = given.from_wallet_id and charge.state = 'POSTED'
                  and charge.state_at between given.posted_at - interval '24 hours' and given.posted_at)
            """;

    private static final String FED_BY_THE_CASE = """
            select given.to_wallet_id wallet_id
            from copied_transfer given
            join seed on seed.wallet_id = given.from_wallet_id
            join look on given.posted_at between look.from_at and look.to_at
            """;

    private static final String SAME_RECEIVER = """
            select other.from_wallet_id wallet_id
            from (select distinct given.to_wallet_id from copied_transfer given
                join seed on seed.wallet_id = given.from_wallet_id
                join look on given.posted_at between look.from_at and look.to_at) receiver
            join copied_transfer other using (to_wallet_id)
            join look on other.posted_at between look.from_at and look.to_at
            """;

    /** Two steps that rise, one after the other within a day. */
    private static final String SAME_LADDER = """
            select first.wallet_id
            from (select distinct bank_code, amount_yen low, next_yen high from (
                    select bank_code, amount_yen, lead(amount_yen) over (
                        partition by wallet_id, bank_code order by state_at, charge_id) next_yen
                    from copied_charge
                    join seed using (wallet_id)
                    join look on state_at between look.from_at and look.to_at
                    where state = 'POSTED') step
                where next_yen > amount_yen) ladder
            join look on true
            join copied_charge first on first.amount_yen = ladder.low and first.bank_code = ladder.bank_code
                and first.state = 'POSTED' and first.since between look.from_at and look.to_at
            join copied_charge second on second.wallet_id = first.wallet_id and second.state = 'POSTED'
                and second.state_at > first.state_at and second.state_at <= first.state_at + interval '24 hours'
                and second.amount_yen = ladder.high and second.bank_code = ladder.bank_code
            """;

    /** Of the newest payments of the case; a till serves many. */
    private static final String SAME_TERMINAL = """
            select other.wallet_id
            from (select merchant_id, shop, terminal, paid_at
                from copied_payment
                join seed using (wallet_id)
                join look on paid_at between look.from_at and look.to_at
                order by paid_at desc limit 500) paid
            join copied_payment other using (merchant_id, shop, terminal)
            where other.paid_at between paid.paid_at - interval '15 minutes' and paid.paid_at + interval '15 minutes'
            """;

    private static final String YOUNG_LINK = """
            select charge.wallet_id
            from unnest(?::uuid[]) candidate (wallet_id)
            join look on true
            join copied_charge charge on charge.wallet_id = candidate.wallet_id and charge.state = 'POSTED'
                and charge.state_at between look.from_at and look.to_at
            join copied_link link on link.link_id = charge.link_id
                and charge.state_at < link.established_at + interval '7 days'
            where charge.bank_code in (
                select bank_code from confirmed_charge where confirmed_charge.case_id = look.case_id)
            """;

    /** Nine tenths within an hour. */
    private static final String EMPTIED_AT_ONCE = """
            select charge.wallet_id
            from unnest(?::uuid[]) candidate (wallet_id)
            join look on true
            join copied_charge charge on charge.wallet_id = candidate.wallet_id and charge.state = 'POSTED'
                and charge.state_at between look.from_at and look.to_at
            cross join lateral (
                select coalesce(sum(amount_yen), 0) yen from (
                    select amount_yen from copied_payment where wallet_id = charge.wallet_id
                        and paid_at between charge.state_at and charge.state_at + interval '1 hour'
                    union all
                    select amount_yen from copied_transfer where from_wallet_id = charge.wallet_id
                        and posted_at between charge.state_at and charge.state_at + interval '1 hour'
                    union all
                    select amount_yen from copied_payout where wallet_id = charge.wallet_id and state <> 'RETURNED'
                        and reserved_at between charge.state_at and charge.state_at + interval '1 hour') out) gone
            where gone.yen * 10 >= charge.amount_yen * 9
            """;

    private SignalQueries() {}

    /** Over the whole copy. Parameters: case, from, to, limit. */
    static Map<Signal, String> related() {
        Map<Signal, String> queries = new EnumMap<>(Signal.class);
        queries.put(Signal.SAME_PERSON, SAME_PERSON);
        queries.put(Signal.SAME_PAYEE, SAME_PAYEE);
        queries.put(Signal.SAME_BANK_ACCOUNT, SAME_BANK_ACCOUNT);
        queries.put(Signal.FED_THE_CASE, FED_THE_CASE);
        queries.put(Signal.FED_BY_THE_CASE, FED_BY_THE_CASE);
        queries.put(Signal.SAME_RECEIVER, SAME_RECEIVER);
        queries.put(Signal.SAME_LADDER, SAME_LADDER);
        queries.put(Signal.SAME_TERMINAL, SAME_TERMINAL);
        queries.replaceAll((signal, query) -> HEAD + RELATED.formatted(query));
        return queries;
    }

    /** Among wallets that were found by others. Parameters: case, from, to, the wallets, limit. */
    static Map<Signal, String> among() {
        Map<Signal, String> queries = new EnumMap<>(Signal.class);
        queries.put(Signal.YOUNG_LINK, YOUNG_LINK);
        queries.put(Signal.EMPTIED_AT_ONCE, EMPTIED_AT_ONCE);
        queries.replaceAll((signal, query) -> HEAD + AMONG.formatted(query));
        return queries;
    }
}
