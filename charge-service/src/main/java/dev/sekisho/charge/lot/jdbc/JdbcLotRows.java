package dev.sekisho.charge.lot.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.lot.LotMove;
import dev.sekisho.charge.lot.LotMove.Way;
import dev.sekisho.charge.lot.LotPiece;
import dev.sekisho.charge.lot.LotRows;
import dev.sekisho.charge.lot.Lots;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lots in PostgreSQL: a wallet's open pieces in one row, and the pieces of each of its lines; sets of them at once. */
@ApplicationScoped
class JdbcLotRows implements LotRows {

    private static final String READ = "select wallet_id, charge_ids, yen from wallet_lots where wallet_id = any (?)";
    private static final String OUT_OF = """
            select charge_id, -amount_yen as yen from ledger_piece
             where transaction_id = ? and amount_yen < 0 order by place
            """;
    private static final String CAME_BACK =
            "select coalesce(sum(amount_yen), 0)::bigint as yen from ledger_piece where cause = ?";
    private static final String SAVE = """
            insert into wallet_lots (wallet_id, charge_ids, yen)
            select w.id, coalesce(p.charge_ids, '{}'), coalesce(p.yen, '{}')
              from unnest(?) as w (id)
              left join (select wallet_id, array_agg(charge_id order by place) as charge_ids,
                                array_agg(yen order by place) as yen
                           from unnest(?, ?, ?, ?) as n (wallet_id, place, charge_id, yen)
                          group by wallet_id) p on p.wallet_id = w.id
            on conflict (wallet_id) do update set charge_ids = excluded.charge_ids, yen = excluded.yen
            """;
    private static final String KEEP = """
            insert into ledger_piece (transaction_id, wallet_id, place, charge_id, amount_yen, cause)
            select * from unnest(?, ?, ?, ?, ?, ?)
            """;

    private final Statements statements;

    JdbcLotRows(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<WalletId, Lots> read(Collection<WalletId> wallets) {
        Map<WalletId, Lots> found = new HashMap<>();
        statements.query(
                READ,
                row -> found.put(new WalletId(row.id("wallet_id")), lots(row)),
                column("uuid", wallets, WalletId::value));
        return found;
    }

    @Override
    public List<LotPiece> outOf(UUID transaction) {
        return statements.query(OUT_OF, row -> piece(row.id("charge_id"), row.number("yen")), transaction);
    }

    @Override
    public Money cameBack(UUID cause) {
        return statements
                .query(CAME_BACK, row -> Money.yen(row.number("yen")), cause)
                .get(0);
    }

    @Override
    public void save(Map<WalletId, Lots> after, List<LotMove> moves) {
        List<Placed> open = new ArrayList<>();
        after.forEach((wallet, lots) -> open.addAll(place(wallet, lots.pieces())));
        statements.update(
                SAVE,
                column("uuid", after.keySet(), WalletId::value),
                column("uuid", open, placed -> placed.wallet().value()),
                column("integer", open, Placed::place),
                column("uuid", open, Placed::lot),
                column("bigint", open, placed -> placed.piece().amount().yen()));
        keep(moves);
    }

    private void keep(List<LotMove> moves) {
        List<Line> lines = moves.stream()
                .flatMap(move -> place(move.wallet(), move.pieces()).stream().map(placed -> new Line(move, placed)))
                .toList();
        statements.update(
                KEEP,
                column("uuid", lines, line -> line.move().transaction()),
                column("uuid", lines, line -> line.placed().wallet().value()),
                column("integer", lines, line -> line.placed().place()),
                column("uuid", lines, line -> line.placed().lot()),
                column("bigint", lines, Line::yen),
                column("uuid", lines, line -> line.move().cause().orElse(null)));
    }

    private static List<Placed> place(WalletId wallet, List<LotPiece> pieces) {
        List<Placed> placed = new ArrayList<>();
        pieces.forEach(piece -> placed.add(new Placed(wallet, placed.size() + 1, piece)));
        return placed;
    }

    private static Lots lots(Row row) throws SQLException {
        UUID[] charges = (UUID[]) row.result().getArray("charge_ids").getArray();
        Long[] yen = (Long[]) row.result().getArray("yen").getArray();
        List<LotPiece> pieces = new ArrayList<>();
        for (int i = 0; i < yen.length; i++) {
            pieces.add(piece(charges[i], yen[i]));
        }
        return new Lots(pieces);
    }

    private static LotPiece piece(UUID charge, long yen) {
        return new LotPiece(Optional.ofNullable(charge).map(ChargeId::new), Money.yen(yen));
    }

    /** A piece with its place in its wallet or its line. */
    private record Placed(WalletId wallet, int place, LotPiece piece) {

        UUID lot() {
            return piece.lot().map(ChargeId::value).orElse(null);
        }
    }

    /** A piece of a line of the ledger. */
    private record Line(LotMove move, Placed placed) {

        long yen() {
            long yen = placed.piece().amount().yen();
            return move.way() == Way.IN ? yen : -yen;
        }
    }
}
