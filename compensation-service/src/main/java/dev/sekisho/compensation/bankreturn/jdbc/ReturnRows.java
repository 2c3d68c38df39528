package dev.sekisho.compensation.bankreturn.jdbc;

import dev.sekisho.compensation.bankreturn.BankReturn;
import dev.sekisho.compensation.bankreturn.Finding;
import dev.sekisho.compensation.bankreturn.Follow;
import dev.sekisho.compensation.bankreturn.ForeignReturn;
import dev.sekisho.compensation.bankreturn.MatchedReturn;
import dev.sekisho.compensation.bankreturn.Proposal;
import dev.sekisho.compensation.bankreturn.ReturnHead;
import dev.sekisho.compensation.bankreturn.TakenStatement;
import dev.sekisho.compensation.bankreturn.Verdict;
import dev.sekisho.compensation.bankreturn.WaitingReturn;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Makes statements and returns of their rows. */
@ApplicationScoped
class ReturnRows {

    static final String STATEMENT = "select id, place, sha256, from_day, until_day, opening_yen, closing_yen, follow,"
            + " entries, matched, waiting, seen_before, taken_by, taken_staff, taken_at from bank_statement ";

    static final String RETURN = "select id, statement_id, inquiry, booked_on, amount_yen, sealed, finding, found_at,"
            + " state, proposed_claim, proposed_note, proposed_by, proposed_staff, proposed_at, run_id, claim_id, fee_yen,"
            + " decided_by, decided_staff, decided_at, version from bank_return ";

    private final Seal seal;

    ReturnRows(Seal seal) {
        this.seal = seal;
    }

    static TakenStatement statement(Row row) throws SQLException {
        return new TakenStatement(
                row.id("id"),
                row.result().getInt("place"),
                new Sha256(HexFormat.of().formatHex(row.bytes("sha256"))),
                row.date("from_day"),
                row.date("until_day"),
                row.number("opening_yen"),
                row.number("closing_yen"),
                Follow.valueOf(row.text("follow")),
                row.result().getInt("entries"),
                row.result().getInt("matched"),
                row.result().getInt("waiting"),
                row.result().getInt("seen_before"),
                actor(row, "taken"),
                row.instant("taken_at"));
    }

    BankReturn read(Row row) throws SQLException {
        UUID id = row.id("id");
        ReturnHead head = new ReturnHead(
                id,
                row.id("statement_id"),
                SealedWords.open(
                        seal,
                        id,
                        row.text("inquiry"),
                        row.date("booked_on"),
                        Money.yen(row.number("amount_yen")),
                        row.bytes("sealed")),
                Finding.valueOf(row.text("finding")),
                row.instant("found_at"),
                row.number("version"));
        Optional<Proposal> proposal = proposal(row);
        return switch (row.text("state")) {
            case "WAITING" -> new WaitingReturn(head, proposal);
            case "MATCHED" ->
                new MatchedReturn(
                        head,
                        new ClaimId(row.id("claim_id")),
                        new RunId(row.id("run_id")),
                        Money.yen(row.number("fee_yen")),
                        proposal,
                        actor(row, "decided"),
                        row.instant("decided_at"));
            default ->
                new ForeignReturn(head, proposal.orElseThrow(), actor(row, "decided"), row.instant("decided_at"));
        };
    }

    private static Optional<Proposal> proposal(Row row) throws SQLException {
        if (row.id("proposed_by") == null) {
            return Optional.empty();
        }
        Optional<ClaimId> claim = Optional.ofNullable(row.id("proposed_claim")).map(ClaimId::new);
        return Optional.of(new Proposal(
                new Verdict(claim, row.text("proposed_note")), actor(row, "proposed"), row.instant("proposed_at")));
    }

    private static Actor actor(Row row, String did) throws SQLException {
        return new Actor(row.id(did + "_staff"), new PersonId(row.id(did + "_by")));
    }
}
