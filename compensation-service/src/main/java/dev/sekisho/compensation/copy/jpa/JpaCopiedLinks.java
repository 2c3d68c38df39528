package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.CopiedLinks;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copied links in PostgreSQL; the row lock keeps a found link as it is. */
@ApplicationScoped
class JpaCopiedLinks implements CopiedLinks, PanacheRepositoryBase<CopiedLinkRow, UUID> {

    @Override
    public Optional<CopiedLink> find(LinkId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(CopiedLinkRow::link);
    }

    @Override
    public void keep(CopiedLink link) {
        CopiedLinkRow row = findById(link.id().value());
        if (row == null) {
            row = new CopiedLinkRow();
            row.linkId = link.id().value();
            row.become(link);
            persist(row);
        } else {
            row.become(link);
        }
    }

    @Override
    public List<CopiedLink> ofWallet(WalletId wallet, int limit) {
        return find("walletId = ?1 order by stateAt desc, linkId desc", wallet.value()).range(0, limit - 1).stream()
                .map(CopiedLinkRow::link)
                .toList();
    }
}
