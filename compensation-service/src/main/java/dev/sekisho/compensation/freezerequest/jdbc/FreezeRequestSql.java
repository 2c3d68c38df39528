package dev.sekisho.compensation.freezerequest.jdbc;

/** The statements about requests to receiving banks. */
final class FreezeRequestSql {

    /** The bank's own name of the credit may be told later, so that the copy is asked for it. */
    static final String SELECT = """
            select request.id, case_id, number, number_in_case, request.payout_id, request.bank_code, request.bank_account_id, account_mask,
                copied_payout.bank_reference, payout_yen, paid_at, request.amount_yen, written_at, due_by, request.state, way,
                way_reference, taken_at, taken_staff, taken_by, answer_by, request.outcome, frozen_yen, reason_code,
                answer_reference, answered_at, answered_staff, answered_by, cause, withdrawn_at, tell_by, told_way,
                told_reference, told_at, told_staff, told_by, was_asked, request.version
            from freeze_request request
            join fraud_case on fraud_case.id = case_id
            left join copied_payout on copied_payout.payout_id = request.payout_id
            where\s""";

    static final String LOCKED = " for no key update of request";

    static final String LISTED = """
            (?::text is null or request.bank_code = ?)
            and (?::text is null or request.state = ?)
            and (?::text is null or number = ?)
            and (?::timestamptz is null or (request.state = 'WAITING' and due_by < ?)
                or (request.state = 'TAKEN' and answer_by < ?) or (told_at is null and tell_by < ?))
            and (?::timestamptz is null or (written_at, request.id) < (?, ?))
            order by written_at desc, request.id desc limit ?
            """;

    static final String ADD = """
            insert into freeze_request (id, case_id, number_in_case, payout_id, bank_code, bank_account_id, account_mask, payout_yen, paid_at,
                amount_yen, written_at, due_by, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 1)
            """;

    static final String ASK_ANEW = """
            update freeze_request set state = 'WAITING', amount_yen = ?, due_by = ?, way = null, way_reference = null,
                taken_at = null, taken_staff = null, taken_by = null, answer_by = null, outcome = null, frozen_yen = null,
                reason_code = null, answer_reference = null, answered_at = null, answered_staff = null, answered_by = null,
                cause = null, withdrawn_at = null, tell_by = null, told_way = null, told_reference = null, told_at = null,
                told_staff = null, told_by = null, version = ?
            where id = ?
            """;

    static final String TAKE = """
            update freeze_request set state = 'TAKEN', was_asked = true, way = ?, way_reference = ?, taken_at = ?, taken_staff = ?, taken_by = ?,
                answer_by = ?, version = ?
            where id = ?
            """;

    static final String ANSWER = """
            update freeze_request set state = 'ANSWERED', outcome = ?, frozen_yen = ?, reason_code = ?, answer_reference = ?,
                answered_at = ?, answered_staff = ?, answered_by = ?, version = ?
            where id = ?
            """;

    static final String WITHDRAW =
            "update freeze_request set state = 'WITHDRAWN', cause = ?, withdrawn_at = ?, tell_by = ?, version = ? where id = ?";
    static final String TELL = """
            update freeze_request set told_way = ?, told_reference = ?, told_at = ?, told_staff = ?, told_by = ?, version = ?
            where id = ?
            """;

    static final String SAY =
            "insert into freeze_request_word (request_id, version, word, reference, staff_id, said_at, asked_yen,"
                    + " frozen_yen, reason_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private FreezeRequestSql() {}
}
