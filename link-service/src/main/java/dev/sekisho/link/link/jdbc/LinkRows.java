package dev.sekisho.link.link.jdbc;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkState;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.link.RevokedLink;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.link.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads links from their rows; mandate and holder lie sealed in them, each bound to its row. */
@ApplicationScoped
class LinkRows {

    /** What a link is read from. */
    static final String COLUMNS =
            "id, link_request_id, wallet_id, person_id, bank_account_id, bank_code, account_mask, state,"
                    + " tier, established_at, chargeable_from, verification, verify_by, mandate_ended, version";

    private final Seal seal;

    LinkRows(Seal seal) {
        this.seal = seal;
    }

    static Link link(Row row) throws SQLException {
        LinkHead head = head(row);
        return switch (LinkState.valueOf(row.text("state"))) {
            case ACTIVE -> new ActiveLink(head);
            case STOPPED -> new StoppedLink(head, row.flag("mandate_ended"));
            case REVOKED -> new RevokedLink(head);
        };
    }

    private static LinkHead head(Row row) throws SQLException {
        return new LinkHead(
                new LinkId(row.id("id")),
                new LinkRequestId(row.id("link_request_id")),
                new WalletId(row.id("wallet_id")),
                new PersonId(row.id("person_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                row.text("account_mask"),
                new LinkTerms(
                        Tier.valueOf(row.text("tier")), row.instant("established_at"), row.instant("chargeable_from")),
                verification(row),
                row.number("version"));
    }

    private static Verification verification(Row row) throws SQLException {
        return switch (row.text("verification")) {
            case "VERIFIED" -> Verification.VERIFIED;
            case "DUE" -> new Verification.Due(row.instant("verify_by"));
            default -> Verification.UNVERIFIED;
        };
    }

    byte[] sealed(UUID id, Mandate mandate) {
        return seal.close(mandatePlace(id), mandate.token().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a link that has ended, or never had one. */
    Optional<Mandate> mandate(Row row) throws SQLException {
        UUID id = row.id("id");
        return Optional.ofNullable(row.result().getBytes("sealed_mandate"))
                .map(kept -> new Mandate(new String(seal.open(mandatePlace(id), kept), StandardCharsets.UTF_8)));
    }

    byte[] sealed(UUID id, LinkHolder holder) {
        String written = holder.walletKind().name() + " " + holder.maskedName();
        return seal.close(holderPlace(id), written.getBytes(StandardCharsets.UTF_8));
    }

    Optional<LinkHolder> holder(Row row) throws SQLException {
        UUID id = row.id("id");
        return Optional.ofNullable(row.result().getBytes("sealed_holder"))
                .map(kept -> read(new String(seal.open(holderPlace(id), kept), StandardCharsets.UTF_8)));
    }

    private static LinkHolder read(String written) {
        String[] parts = written.split(" ", 2);
        return new LinkHolder(CustomerClass.valueOf(parts[0]), parts[1]);
    }

    private static String mandatePlace(UUID id) {
        return "link.sealed_mandate:" + id;
    }

    private static String holderPlace(UUID id) {
        return "link.sealed_holder:" + id;
    }
}
