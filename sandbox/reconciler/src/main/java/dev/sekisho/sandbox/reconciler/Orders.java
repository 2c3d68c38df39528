package dev.sekisho.sandbox.reconciler;

/**
 * What a service says it asked of banks, as a query of one shape, so that each is compared with the books alike.
 *
 * <p>The columns: what it is called, its direction, its id, amount, bank and reference; whether the money moved for good
 * ({@code DONE}), may have moved ({@code OPEN}) or did not ({@code NOT}); and its state in its owner's words.
 */
enum Orders {
    /** Charges and payouts of charge-service. */
    OF_CHARGE_SERVICE("charge", "payout", """
            select 'charge' as what, 'DEBIT' as direction, id, amount_yen, bank_code, bank_reference, state,
                   case when state = 'POSTED' then 'DONE' when state in ('RESERVED', 'IN_DOUBT') then 'OPEN'
                        else 'NOT' end as standing
              from charge
            union all
            select 'payout', 'CREDIT', id, amount_yen, bank_code, bank_reference, state,
                   case when state = 'POSTED' then 'DONE' when state in ('RESERVED', 'IN_DOUBT') then 'OPEN'
                        else 'NOT' end
              from payout
            """),
    /** Debits and credits of link-service. */
    OF_LINK_SERVICE("debit of link-service", "credit of link-service", """
            select 'debit of link-service' as what, 'DEBIT' as direction, charge_id as id, amount_yen, bank_code,
                   bank_reference, state,
                   case when state = 'ACCEPTED' then 'DONE' when state in ('PENDING', 'IN_DOUBT') then 'OPEN'
                        else 'NOT' end as standing
              from debit
            union all
            select 'credit of link-service', 'CREDIT', payout_id, amount_yen, bank_code, bank_reference, state,
                   case when state = 'ACCEPTED' then 'DONE' when state in ('PENDING', 'IN_DOUBT') then 'OPEN'
                        else 'NOT' end
              from credit
            """);

    private final String debit;
    private final String credit;
    private final String query;

    Orders(String debit, String credit, String query) {
        this.debit = debit;
        this.credit = credit;
        this.query = query;
    }

    /** What an order of a direction is called. */
    String named(String direction) {
        return direction.equals("DEBIT") ? debit : credit;
    }

    /** @param rest a query over {@code asked} */
    String with(String rest) {
        return "with asked as (" + query + ") " + rest;
    }
}
