package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.link.LinkImportWithdrawn;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.imports.LinkImports.Line;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.RevokeLink;
import dev.sekisho.link.link.RevokedLink;
import dev.sekisho.link.link.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Ends the links of an import that was a mistake, a batch in one transaction. A link that its holder verified since rests on
 * what the holder showed, and stays; the bank account of one that ends is free for whoever shows that it is theirs.
 */
@ApplicationScoped
public class WithdrawLinks {

    static final int BATCH = 100;

    private final LinkImports imports;
    private final Links links;
    private final RevokeLink revoke;

    WithdrawLinks(LinkImports imports, Links links, RevokeLink revoke) {
        this.imports = imports;
        this.links = links;
        this.revoke = revoke;
    }

    /** @return whether there was a batch */
    @Transactional
    public boolean withdrawNext() {
        Optional<WithdrawingImport> taken = imports.takeWithdrawing();
        taken.ifPresent(this::withdraw);
        return taken.isPresent();
    }

    private void withdraw(WithdrawingImport file) {
        List<Line> lines = imports.imported(file.head().id(), file.reached(), BATCH);
        lines.forEach(line -> end(line.link().orElseThrow()));
        if (lines.size() == BATCH) {
            imports.save(file.at(lines.get(lines.size() - 1).number()));
        } else {
            imports.save(
                    file.over(),
                    new LinkImportWithdrawn(
                            file.head().id(), imports.withdrawn(file.head().id())));
        }
    }

    private void end(LinkId id) {
        links.lock(id)
                .filter(WithdrawLinks::isOnlyImported)
                .ifPresent(link -> revoke.revoke(id, EndReason.OPERATOR_MISTAKE));
    }

    private static boolean isOnlyImported(Link link) {
        return !(link instanceof RevokedLink) && link.head().verification() instanceof Verification.Unverified;
    }
}
