package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * Operations tell all of a merchant in one go: who it is, and at which terminals of which shops it is paid.
 *
 * <p>Nothing that is there and is not told ends by it, and a terminal that is stopped stays stopped.
 */
@ApplicationScoped
public class TellMerchant {

    private final RegisterMerchant merchant;
    private final RegisterShop shop;
    private final RegisterTerminal terminal;

    @Inject
    public TellMerchant(RegisterMerchant merchant, RegisterShop shop, RegisterTerminal terminal) {
        this.merchant = merchant;
        this.shop = shop;
        this.terminal = terminal;
    }

    /** The first refusal, or that all is so now; what was told before a refusal stays. */
    @Transactional
    public RegistryAnswer tell(
            MerchantId id, String name, MerchantCategory category, List<SalesPoint> points, Registrant by) {
        RegistryAnswer known = merchant.register(id, name, category);
        if (known != RegistryAnswer.DONE) {
            return known;
        }
        Stream<RegistryAnswer> shops =
                points.stream().map(SalesPoint::shop).distinct().map(code -> shop.register(id, code, by));
        Stream<RegistryAnswer> terminals = points.stream().distinct().map(at -> terminal.register(at, by));
        return Stream.concat(shops, terminals)
                .filter(answer -> answer != RegistryAnswer.DONE && answer != RegistryAnswer.STOPPED)
                .findFirst()
                .orElse(RegistryAnswer.DONE);
    }
}
